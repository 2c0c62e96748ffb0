/** A possible owner, or an instance of a clustered host, on a server that is no node of the cluster. */
import { dropFrom } from '../../syntax/edit/operation.ts';
import type { Cluster, Host, Platform, Server } from '../../topology/platform.ts';
import { checkEach, checkInSequence } from '../each.ts';
import { addNode, clusterOf, groupPath, isNlbMember } from '../fixes/clusterFixes.ts';
import { allClusters, allHosts } from '../forEach.ts';
import { defineRule, describeRule, type Fix, firstPreferred, fixOf, type Report, reportOn } from '../rule.ts';
import { sharedTitles } from './fixes/sharedFixes.ts';

const rule = describeRule({
  id: 'cluster/owner-not-node',
  kind: 'C',
  severity: 'error',
  title: 'Owner outside the cluster',
  says: '"{server}" is no node of "{cluster}".',
  matters: 'A group can only run on nodes of its cluster. An instance of a clustered host elsewhere cannot run at all.',
  fixes: {
    'drop-owner': 'Remove "{server}" from the owners of "{group}"',
    'remove-host-instance': 'Remove the instance of "{host}" on "{server}"',
  },
  subject: ['hostInstance', 'clusterGroup'],
  sources: ['core/how-to-configure-a-biztalk-host-as-a-cluster-resource1'],
  scope: 'host',
});

export const ownerNotNode = defineRule(
  rule,
  checkInSequence(
    checkEach(allClusters, ({ platform }, cluster) => ofGroups(platform, cluster)),
    checkEach(allHosts, ({ platform }, host) =>
      host.group ? ofInstances(platform, host, host.group.cluster) : undefined,
    ),
  ),
);

/** One finding for a group, at the first owner that is no node. */
function* ofGroups(platform: Platform, cluster: Cluster): Iterable<Report> {
  const { nodes } = cluster;
  for (const group of cluster.groups ?? []) {
    const foreign = (group.values?.owners?.items ?? []).flatMap((item) => {
      const server = platform.serverNamed(item.name);
      return server && nodes && !nodes.includes(server) ? [{ server, place: item.place }] : [];
    });
    const [first, ...others] = foreign;
    const path = groupPath(group);
    if (!first || !path) continue;
    const say = (server: Server) => rule.say({ server: server.name, cluster: cluster.name });
    const servers = foreign.map(({ server }) => server);
    yield reportOn(group, say(first.server), {
      place: first.place,
      related: others.map(({ server, place }) => ({ message: say(server), place })),
      fixes: () => [
        ...joinFixes(platform, cluster, servers),
        ...servers.map((server) =>
          fixOf(rule.fix('drop-owner', { server: server.name, group: group.name }), [
            dropFrom([...path, 'owners'], server.name),
          ]),
        ),
      ],
    });
  }
}

function* ofInstances(platform: Platform, host: Host, cluster: Cluster): Iterable<Report> {
  if (!cluster.nodes) return;
  for (const instance of host.instances) {
    const { server, serverName } = instance;
    if (!server?.primary || cluster.nodes.includes(server)) continue;
    yield reportOn(instance, rule.say({ server: server.name, cluster: cluster.name }), {
      fixes: () => [
        ...joinFixes(platform, cluster, [server]),
        fixOf(rule.fix('remove-host-instance', { host: host.name, server: server.name }), [
          dropFrom(['hosts', host.name, 'instances'], serverName),
        ]),
      ],
    });
  }
}

/** The servers become nodes; not those that are in another cluster, or balanced by Windows NLB. */
function joinFixes(platform: Platform, cluster: Cluster, servers: readonly Server[]): readonly Fix[] {
  const free = servers.filter((server) => !clusterOf(platform, server) && !isNlbMember(platform, server));
  return firstPreferred(
    free.map(({ name }) =>
      fixOf(sharedTitles('add-node', { node: name, cluster: cluster.name }), addNode(platform, cluster, name)),
    ),
  );
}
