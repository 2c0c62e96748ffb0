/** What the rules of the family `sql` say. */
export const sqlMessages = {
  'sql/not-clustered.title': 'SQL Server instance not redundant',
  'sql/not-clustered':
    'SQL Server instance "{instance}" on "{server}" holds {dbs} and is not redundant: if it fails, BizTalk cannot process documents.',
  'sql/not-clustered.nowhere':
    'SQL Server instance "{instance}" holds {dbs} and is not redundant: if it fails, BizTalk cannot process documents.',
  'sql/not-clustered.database': '"{db}" is on it',

  'sql/mirroring.title': 'Database mirroring',
  'sql/mirroring': 'Database mirroring is not supported for "{db}".',

  'sql/vss.title': 'Volume Shadow Copy as availability',
  'sql/vss': 'Volume Shadow Copy is not supported as high availability for BizTalk databases.',

  'sql/replication-as-ha.title': "SQL Server's own copy methods as availability",
  'sql/replication-as-ha':
    'SQL Server {method} does not keep the BizTalk databases consistent; use FCI/AG and BizTalk log shipping.',
  'sql/replication-as-ha.replication': 'replication',
  'sql/replication-as-ha.log-shipping': 'log shipping',

  'sql/fci-no-shared-storage.title': 'Failover cluster instance on local storage',
  'sql/fci-no-shared-storage': 'A failover cluster instance needs storage that both nodes reach.',

  'sql/shared-storage-single.title': 'Shared storage without redundancy',
  'sql/shared-storage-single': 'All nodes share one disk without redundancy.',

  'sql/raid-level.title': 'RAID level other than 1+0',
  'sql/raid-level': 'RAID 1+0 is recommended for {dbs}.',

  'sql/standard-node-limit.title': 'More than two nodes on Standard',
  'sql/standard-node-limit': 'SQL Server Standard supports two cluster nodes; "{cluster}" has {n}.',

  'sql/weak-edition.title': 'Express or Workgroup edition',
  'sql/weak-edition.express': 'SQL Server Express is not recommended.',
  'sql/weak-edition.workgroup': 'SQL Server Workgroup cannot be clustered.',

  'sql/active-active-capacity.title': 'One node must carry all instances',
  'sql/active-active-capacity': 'If one node fails, "{node}" must carry {n} instances ({sum} %).',
  'sql/active-active-capacity.unknown':
    'If one node fails, "{node}" must carry {n} instances. Whether it can is not known, since their load is not stated.',

  'sql/active-active-capacity.instance': '"{name}" would run there',

  'sql/shared-with-biztalk.title': 'SQL Server and BizTalk on one server',
  'sql/shared-with-biztalk':
    '"{server}" is BizTalk server and SQL Server: one failure takes both, and the SSO resource cannot be clustered there without clustering every host.',
  'sql/shared-with-biztalk.instance': '"{name}" runs there',

  'sql/simple-recovery.title': 'Simple recovery model',
  'sql/simple-recovery': '"{db}" must use the full recovery model.',

  'sql/agent-off.title': 'SQL Server Agent off',
  'sql/agent-off': 'SQL Server Agent must run: clean-up and backup jobs depend on it.',

  'sql/ag-sql-version.title': 'Availability group before SQL 2016',
  'sql/ag-sql-version': 'Availability groups carry MSDTC from SQL Server 2016; this is {version}.',

  'sql/ag-sql-version.instance': '"{instance}" has {version}',

  'sql/ag-biztalk-version.title': 'Availability group unsupported by this BizTalk',
  'sql/ag-biztalk-version': 'BizTalk {version} {edition} does not support availability groups.',

  'sql/ag-biztalk-version.one': 'BizTalk {which} does not support availability groups.',

  'sql/ag-asynchronous.title': 'Asynchronous replica',
  'sql/ag-asynchronous': 'Asynchronous commit is not supported for BizTalk databases.',

  'sql/ag-asynchronous.replica': '"{name}" commits asynchronously too',

  'sql/ag-one-instance-dtc.title': 'Databases share an instance before SP2 / CU5',
  'sql/ag-one-instance-dtc':
    'Before SQL 2016 SP2 / BizTalk 2016 CU5 the databases must be spread over at least 4 instances.',
  'sql/ag-one-instance-dtc.unknown':
    'Before SQL 2016 SP2 / BizTalk 2016 CU5 the databases must be spread over at least 4 instances. Which levels these are is not stated.',

  'sql/ag-sql-sp.title': 'SQL 2016 before SP2',
  'sql/ag-sql-sp': 'SQL Server 2016 SP2 or later handles MSDTC better.',

  'sql/ag-per-database-dtc.title': 'Per-database DTC off',
  'sql/ag-per-database-dtc': 'Availability group "{group}" needs Per Database DTC Support.',
  'sql/ag-per-database-dtc.unknown':
    'Availability group "{group}" needs Per Database DTC Support. Whether it is on is not stated.',

  'sql/ag-standard-edition.title': 'Several databases in a Standard group',
  'sql/ag-standard-edition': 'Standard allows one database per availability group.',

  'sql/ag-listener-not-used.title': 'Listener not used',
  'sql/ag-listener-not-used': 'Configure BizTalk with the listener, not "{server}".',

  'sql/ag-no-listener.title': 'No listener',
  'sql/ag-no-listener': '"{group}" has no listener.',

  'sql/ag-listener-port.title': 'Listener port needs an alias',
  'sql/ag-listener-port': 'Add a SQL alias on the BizTalk servers for port {port}.',
  'sql/ag-listener-port.unknown':
    'Add a SQL alias on the BizTalk servers for port {port}. Whether there is one is not stated.',

  'sql/ag-multi-subnet.title': 'Multi-subnet group',
  'sql/ag-multi-subnet': 'BizTalk does not set MultiSubnetFailover: connections may time out after failover.',

  'sql/ag-replicas-one-node.title': 'Replicas on one node',
  'sql/ag-replicas-one-node': 'Replicas must be on different nodes.',

  'sql/ag-single-replica.title': 'One replica',
  'sql/ag-single-replica': '"{group}" has one replica.',
  'sql/ag-single-replica.none': '"{group}" has no replica.',

  'sql/ag-no-wsfc.title': 'No Windows cluster under the group',
  'sql/ag-no-wsfc': 'An availability group needs a Windows cluster.',
  'sql/ag-no-wsfc.unknown': 'An availability group needs a Windows cluster. None is described.',

  'sql/ag-database-missing.title': 'Core database outside the group',
  'sql/ag-database-missing': '"{db}" is on "{instance}" but in no availability group.',

  'sql/ag-analysis-services.title': 'Analysis Services database in a group',
  'sql/ag-analysis-services': 'Analysis Services takes no part in availability groups.',

  'sql/ag-ssisdb.title': 'SSISDB outside the group',
  'sql/ag-ssisdb': 'From 2020 add SSISDB to the group of the BizTalk databases.',
  'sql/ag-ssisdb.unknown': 'From 2020 add SSISDB to the group of the BizTalk databases. Where it is is not stated.',

  'sql/ag-jobs.title': 'Jobs and logins per replica',
  'sql/ag-jobs': 'Logins, Agent jobs and Database Mail must be created on every replica, with a primary-replica check.',

  'sql/ag-os.title': 'Operating system prerequisite',
  'sql/ag-os': 'Windows Server {os} needs {update} for MSDTC with availability groups.',
  'sql/ag-os.hotfix': 'hotfix 3090973',
  'sql/ag-os.remote-access': 'RemoteAccessEnabled',
  'sql/ag-os.upgrade': 'an upgrade to 2012 R2 or later',

  'sql/ag-read-only-routing.title': 'Read-only routing has no effect',
  'sql/ag-read-only-routing': 'BizTalk does not use it.',

  'sql/ag-messagebox-all.title': 'A MessageBox outside any group',
  'sql/ag-messagebox-all': 'MessageBox "{db}" is not redundant: if it is lost, every MessageBox becomes unavailable.',

  'fix.cluster-instance': 'Mark "{instance}" as an active/passive cluster ({nodes})',
  'fix.availability-group': 'Put the databases of "{instance}" into an availability group ({nodes})',
  'fix.remove-protection': 'Remove {method} from "{db}"',
  'fix.replace-protection': 'Replace {method} by a failover cluster: "{instance}" on {nodes}',
  'fix.use-backup-job': 'Remove {method} from "{db}" and use the Backup BizTalk Server job',
  'fix.use-storage': 'Put "{instance}" on "{storage}"',
  'fix.share-storage': 'Make "{storage}" a shared disk',
  'fix.raid-10': 'Use RAID 1+0 for "{storage}"',
  'fix.sql-enterprise': 'Change the edition of {instances} to enterprise',
  'fix.limit-owners': 'Let "{instance}" run on {nodes} only',
  'fix.add-passive-node': 'Add the passive node "{node}" to "{cluster}"',
  'fix.separate-sql': 'Move {instances} to servers of their own ({nodes})',
  'fix.full-recovery': 'Use the full recovery model for "{db}"',
  'fix.start-agent': 'Start SQL Server Agent of "{instance}"',
  'fix.raise-sql-version': 'Raise {instances} to SQL Server 2016 SP2',
  'fix.group-to-cluster': 'Replace "{group}" by a failover cluster instance ({nodes})',
  'fix.synchronous': 'Set synchronous commit for {replicas}',
  'fix.raise-levels': 'Raise the levels to SQL Server 2016 SP2 and BizTalk Server 2016 CU5',
  'fix.raise-service-pack': 'Raise {instances} to SP2',
  'fix.raise-cumulative-update': 'Raise BizTalk Server 2016 to CU5',
  'fix.per-database-dtc': 'Turn on Per Database DTC Support of "{group}"',
  'fix.one-group-each': 'Give each database of "{group}" a group of its own',
  'fix.use-listener': 'Use the listener "{listener}"',
  'fix.add-listener': 'Add the listener "{listener}"',
  'fix.add-alias': 'Add a SQL alias for port {port}',
  'fix.single-subnet': 'Put {servers} into the subnet "{subnet}"',
  'fix.move-replica': 'Move "{instance}" to "{server}"',
  'fix.add-replica': 'Add the replica "{instance}" on {server}',
  'fix.add-group-cluster': 'Add the cluster "{cluster}" ({nodes})',
  'fix.add-nodes': 'Add {servers} to the cluster "{cluster}"',
  'fix.add-to-group': 'Add "{db}" to "{group}"',
  'fix.analysis-instance': 'Move "{db}" to the failover cluster instance "{instance}"',
  'fix.jobs-replicated': 'Mark logins, jobs and mail of "{group}" as present on every replica',
  'fix.mark-update': 'Mark {update} as installed on "{server}"',
  'fix.remove-settings': 'Remove {settings}',
} as const;
