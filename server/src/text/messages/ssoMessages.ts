/** What the rules of the family `sso` say. */
export const ssoMessages = {
  'sso/no-master-secret-server.title': 'No master secret server',
  'sso/no-master-secret-server': 'No master secret server is described: BizTalk servers need it to start.',
  'sso/multiple-master-secret-servers.title': 'Several master secret servers',
  'sso/multiple-master-secret-servers':
    'One SSO system has exactly one master secret server; {count} are described: {servers}.',
  'sso/master-secret-single.title': 'Master secret server not clustered',
  'sso/master-secret-single':
    'Master secret server "{server}" is a single point of failure: running services use a cached secret until SSO or a host instance restarts. MSDTC on it is one as well.',
  'sso/master-secret-single.standby':
    'Master secret server "{server}" is a single point of failure: running services use a cached secret until SSO or a host instance restarts, and "{standby}" has to be promoted by hand.',
  'sso/master-secret-on-nlb.title': 'Master secret server on NLB',
  'sso/master-secret-on-nlb':
    'A master secret server cannot be installed on an NLB cluster: "{server}" is a member of "{lb}".',
  'sso/secret-not-backed-up.title': 'Master secret not backed up',
  'sso/secret-not-backed-up': 'Without a backup of the master secret, everything encrypted with it is lost.',
  'sso/secret-not-backed-up.no-path':
    'Without a backup of the master secret, everything encrypted with it is lost. The file does not say where the backup is.',
  'sso/secret-not-backed-up.unknown':
    'Without a backup of the master secret, everything encrypted with it is lost. Whether there is one is not stated.',
  'sso/secret-backup-on-same-server.title': 'Secret backup on the same server',
  'sso/secret-backup-on-same-server': 'The backup lies on "{server}" itself.',
  'sso/secret-missing-on-node.title': 'Secret not restored on a node',
  'sso/secret-missing-on-node': 'Restore the master secret on {nodes}, or the failover will not work.',
  'sso/secret-server-name.title': 'Node name instead of network name',
  'sso/secret-server-name': 'Use the cluster\'s network name "{name}", not that of node "{node}".',
  'sso/secret-server-name.unknown': 'Use the network name of group "{group}", not that of node "{node}".',
  'sso/ssodb-not-redundant.title': 'SSO database not redundant',
  'sso/ssodb-not-redundant': 'The SSO database "{db}" is not redundant: a highly available SSO needs it clustered.',
  'sso/unclustered-host-on-sso-cluster.title': 'Plain host on a node with clustered SSO',
  'sso/unclustered-host-on-sso-cluster': '"{host}" on {nodes} fails when the clustered SSO service moves: unsupported.',
  'sso/host-other-group.title': 'Host outside the SSO group',
  'sso/host-other-group': '"{host}" must be in group "{ssoGroup}", where the SSO service of its nodes is clustered.',
  'sso/iis-not-clustered.title': 'IIS not clustered with SSO',
  'sso/iis-not-clustered': 'Cluster IIS in "{ssoGroup}": isolated instances of {hosts} must run where SSO runs.',
  'sso/service-missing.title': 'SSO service missing',
  'sso/service-missing': '"{server}" needs the Enterprise SSO service, because it runs {hosts}.',
  'sso/unclustered-sso-on-host-cluster.title': 'SSO not clustered under clustered hosts',
  'sso/unclustered-sso-on-host-cluster':
    'If SSO on a node of "{cluster}" fails, its clustered hosts fail with it: {hosts}.',
  'sso/shares-messagebox-node.title': 'Master secret server on the MessageBox node',
  'sso/shares-messagebox-node':
    'Prefer another active node than the MessageBox\'s: both are at home on "{node}", {free} would be free.',
  'sso/local-accounts.title': 'Clustered SSO with local accounts',
  'sso/local-accounts': 'Clustered SSO needs domain groups and a domain service account.',

  'fix.cluster-master-secret': 'Cluster the master secret server',
  'fix.describe-master-secret': 'Put the master secret server into "{placement}"',
  'fix.keep-master-secret': 'Keep "{name}" as the only master secret server',
  'fix.back-up-secret': 'Back up the master secret to "{path}"',
  'fix.secret-restored': 'Note that the master secret was restored on {nodes}',
  'fix.use-network-name': 'Use the network name "{name}"',
  'fix.remove-instances': 'Remove the instances of "{host}" on {servers}',
  'fix.move-host-to-group': 'Move the host "{host}" to "{group}"',
  'fix.add-iis-to-group': 'Add clustered IIS to "{group}"',
  'fix.add-sso-service': 'Add the Enterprise SSO service to "{server}"',
  'fix.sso-domain-accounts': 'Use domain groups and accounts for SSO',
} as const;
