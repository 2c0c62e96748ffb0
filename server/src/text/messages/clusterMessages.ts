/** What the rules of the family `cluster` say. */
export const clusterMessages = {
  'cluster/single-node.title': 'Cluster with one node',
  'cluster/single-node': 'Cluster "{cluster}" has 1 node: there is nowhere to fail over to.',
  'cluster/single-node.none': 'Cluster "{cluster}" has 0 nodes: there is nowhere to fail over to.',

  'cluster/host-instance-missing-on-node.title': 'No instance on a possible owner',
  'cluster/host-instance-missing-on-node': 'Failover of "{host}" to {nodes} will fail: no instance there.',

  'cluster/owner-not-node.title': 'Owner outside the cluster',
  'cluster/owner-not-node': '"{server}" is no node of "{cluster}".',

  'cluster/owner-instance-disabled.title': "Possible owner's instance is disabled",
  'cluster/owner-instance-disabled': '"{host}" cannot fail over to "{node}": its instance is disabled from starting.',

  'cluster/single-possible-owner.title': 'One possible owner',
  'cluster/single-possible-owner': '{names} can run on "{node}" only.',

  'cluster/group-without-name-or-ip.title': 'Group without network name or IP address',
  'cluster/group-without-name-or-ip': 'Group "{group}" lacks {missing}.',
  'cluster/group-without-name-or-ip.network-name': 'a network name',
  'cluster/group-without-name-or-ip.ip-address': 'an IP address',
  'cluster/group-without-name-or-ip.both': 'a network name and an IP address',

  'cluster/enterprise-required.title': 'Host clustering needs Enterprise',
  'cluster/enterprise-required': 'Host clustering needs BizTalk Server Enterprise.',

  'cluster/isolated-host-clustered.title': 'Isolated host in a cluster group',
  'cluster/isolated-host-clustered':
    'Isolated host "{host}" has no BizTalk service to cluster; use a load balancer, or cluster IIS with SSO.',

  'cluster/windows-nlb-on-cluster-node.title': 'Windows NLB on a cluster node',
  'cluster/windows-nlb-on-cluster-node': 'Windows NLB is not supported on cluster node {servers}.',
  'cluster/windows-nlb-on-cluster-node.several': 'Windows NLB is not supported on cluster nodes {servers}.',

  'cluster/no-witness.title': 'Even nodes without a witness',
  'cluster/no-witness': 'Cluster "{cluster}" with {n} nodes has no witness.',

  'cluster/witness-on-node.title': 'Witness on a node of its own cluster',
  'cluster/witness-on-node': 'The witness of "{cluster}" is on its own node "{server}".',

  'cluster/nodes-share-failure-domain.title': 'All nodes in one failure domain',
  'cluster/nodes-share-failure-domain.hypervisor': 'All nodes of "{cluster}" are on "{name}".',
  'cluster/nodes-share-failure-domain.rack': 'All nodes of "{cluster}" are in rack "{name}".',
  'cluster/nodes-share-failure-domain.availabilityZone': 'All nodes of "{cluster}" are in availability zone "{name}".',
  'cluster/nodes-share-failure-domain.node': '"{server}" is there',

  'fix.add-node': 'Add the node {node} to "{cluster}"',
  'fix.add-node-instances': 'Add an instance of "{host}" on {nodes}',
  'fix.drop-owners': 'Let "{group}" run on {nodes} only',
  'fix.drop-owner': 'Remove "{server}" from the owners of "{group}"',
  'fix.remove-host-instance': 'Remove the instance of "{host}" on "{server}"',
  'fix.enable-instance': 'Enable the instance of "{host}" on "{server}"',
  'fix.add-owners': 'Let "{group}" run on {nodes} too',
  'fix.add-group-resources': 'Add {resources} to "{group}"',
  'fix.uncluster-host': 'Take "{host}" out of the cluster group',
  'fix.uncluster-and-balance': 'Take "{host}" out of the cluster group and put a load balancer in front',
  'fix.hardware-balancer': 'Use a hardware load balancer for "{lb}"',
  'fix.other-members': 'Balance {servers} instead',
  'fix.add-witness': 'Add a {witness} witness',
  'fix.move-witness': 'Use the file share "{share}" as witness',
  'fix.witness-cloud': 'Use a cloud witness',
} as const;
