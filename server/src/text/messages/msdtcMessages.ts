/** What the rules of the family `msdtc` say. */
export const msdtcMessages = {
  'msdtc/not-clustered-on-sql.title': 'MSDTC not clustered with SQL Server',
  'msdtc/not-clustered-on-sql':
    'MSDTC of "{cluster}" is not clustered: if it fails, the whole system fails, because SQL Server depends on it.',
  'msdtc/not-clustered-on-sql.both':
    'MSDTC of "{cluster}" is not clustered: if it fails, the whole system fails, because SQL Server and the master secret server depend on it.',
  'msdtc/not-clustered-on-sql.unknown':
    'Whether MSDTC of "{cluster}" is clustered is not stated: if it is not and fails, the whole system fails, because SQL Server depends on it.',
  'msdtc/not-clustered-on-sql.unknown-both':
    'Whether MSDTC of "{cluster}" is clustered is not stated: if it is not and fails, the whole system fails, because SQL Server and the master secret server depend on it.',
  'msdtc/not-clustered-on-sso.title': 'MSDTC not clustered with the master secret server',
  'msdtc/not-clustered-on-sso':
    'MSDTC of "{cluster}" is not clustered: if it fails, the whole system fails, because the master secret server depends on it.',
  'msdtc/not-clustered-on-sso.unknown':
    'Whether MSDTC of "{cluster}" is clustered is not stated: if it is not and fails, the whole system fails, because the master secret server depends on it.',
  'msdtc/not-clustered-on-host-cluster.title': 'MSDTC not clustered under clustered hosts',
  'msdtc/not-clustered-on-host-cluster': 'Cluster MSDTC before installing BizTalk on "{cluster}".',
  'msdtc/network-access-off.title': 'Network DTC access off',
  'msdtc/network-access-off': '"{server}" needs network DTC access.',
  'msdtc/stopped.title': 'MSDTC off',
  'msdtc/stopped': 'MSDTC is off on "{server}"; scope {scope}.',
  'msdtc/dependencies.title': 'Clustered MSDTC lacks dependencies',
  'msdtc/dependencies': 'Clustered MSDTC depends on a disk and a network name.',
  'msdtc/rpc-level.title': 'Different RPC authentication levels',
  'msdtc/rpc-level': 'All BizTalk and SQL servers need the same RPC authentication level.',

  'msdtc.escalates': 'MSDTC on "{server}" is as critical: if it fails, the whole system fails',

  'fix.add-msdtc': 'Add clustered MSDTC to the group',
  'fix.network-dtc': 'Allow network DTC access on "{server}"',
  'fix.add-msdtc-resources': 'Add {resources} to the group',
} as const;
