/** Sections about SQL Server, the databases, and the master secret server. */
import { databaseKinds } from '../database.ts';
import { collection, planned, settings } from '../section.ts';
import {
  boolean,
  integer,
  key,
  listOf,
  named,
  objectOr,
  oneOf,
  oneOfMeaning,
  percentage,
  reference,
  text,
  version,
} from '../valueType.ts';
import { sqlVersions } from '../version.ts';

const placement = reference('server', 'cluster', 'clusterGroup');
const failoverMode = oneOf('automatic', 'manual');

export const sqlInstances = collection(
  'sqlInstance',
  'SQL Server instances. One without redundancy that holds a BizTalk database stops the whole group when it fails.',
  ['on', 'mode', 'version', 'edition'],
  {
    on: key(placement, 'The server, or the cluster group of a failover cluster instance.'),
    mode: key(
      oneOfMeaning({
        standalone: 'on one server, without failover',
        'active/passive': 'one node runs it, another waits',
        'active/active': 'each node runs an instance of its own',
        'active/active/passive': 'several run instances, one waits for all',
      }),
      'The layout. It must agree with `on`, which decides.',
    ),
    instanceName: key(text, 'The name of the instance; without it the default instance.'),
    networkName: key(text, 'The network name that clients use.'),
    version: key(version(sqlVersions), 'The version of SQL Server.'),
    servicePack: key(integer, 'The service pack.'),
    cumulativeUpdate: key(integer, 'The cumulative update.'),
    edition: key(
      oneOfMeaning({
        enterprise: 'no limit that matters here',
        standard: 'two cluster nodes, one database per availability group',
        developer: 'as Enterprise, not for production',
        express: 'no SQL Server Agent, so no clean-up jobs',
        workgroup: 'small, without clusters',
      }),
      'The edition. Standard supports two cluster nodes and one database per availability group.',
    ),
    engine: key(oneOf('database', 'analysis-services'), 'The engine; `database` when not stated.'),
    storage: key(reference('storage'), 'Where its files are.'),
    dataPath: key(text, 'The folder of the data files.'),
    logPath: key(text, 'The folder of the log files.'),
    agent: key(boolean, 'Whether SQL Server Agent runs: clean-up and backup jobs depend on it.'),
    load: key(percentage, 'Usual load of the node by this instance.'),
    alias: key(boolean, 'Whether the BizTalk servers use a SQL alias for it.'),
    managed: key(boolean, 'Operated by a cloud or a partner.'),
    redundant: key(boolean, 'For a managed instance: whether it has redundancy of its own.'),
    ...planned,
  },
);

export const availabilityGroups = collection(
  'availabilityGroup',
  'Always On availability groups.',
  ['replicas', 'listener', 'cluster'],
  {
    replicas: key(
      named(['sqlInstance'], {
        commit: key(
          oneOf('synchronous', 'asynchronous'),
          'How a replica commits; `synchronous` when not stated. BizTalk databases support nothing else.',
        ),
        failover: key(failoverMode, 'How the group comes to this replica; `automatic` where it commits synchronously.'),
      }),
      'The instances that hold a copy, as a list or as a mapping with their commit and failover mode.',
    ),
    listener: key(
      objectOr(['none'], {
        name: key(text, 'The network name that BizTalk is configured with.'),
        port: key(integer, 'The port; another than 1433 needs a SQL alias on the BizTalk servers.'),
        alias: key(boolean, 'Whether the BizTalk servers have a SQL alias for the port.'),
      }),
      'The listener, or `none`: then clients know the first replica alone.',
    ),
    failover: key(
      failoverMode,
      'How the group fails over; `automatic` where replicas commit synchronously. `manual`: a person has to act.',
    ),
    cluster: key(reference('cluster'), 'The Windows cluster under the group.'),
    perDatabaseDtc: key(boolean, 'Whether Per Database DTC Support is on.'),
    jobsReplicated: key(boolean, 'Whether logins, Agent jobs and Database Mail exist on every replica.'),
    readOnlyRouting: key(
      boolean,
      'Whether read-only routing is set up. BizTalk uses neither it nor readable secondaries.',
    ),
    multiSubnetFailover: key(boolean, 'Whether clients set MultiSubnetFailover. BizTalk does not.'),
    ...planned,
  },
);

export const databases = collection(
  'database',
  'Where each database is. `BizTalkMgmtDb: SQLPROD` is short for `BizTalkMgmtDb: { on: SQLPROD }`.',
  ['on'],
  {
    on: key(
      reference('sqlInstance', 'availabilityGroup'),
      'The SQL instance or availability group that holds the database.',
    ),
    kind: key(oneOf(...databaseKinds), 'What the database is for. The default names of BizTalk Server imply it.'),
    databaseName: key(text, 'The real name, when several databases share it.'),
    master: key(boolean, 'Whether this is the master MessageBox.'),
    newPublication: key(oneOf('enabled', 'disabled'), 'Whether this MessageBox takes new messages.'),
    recoveryModel: key(oneOf('full', 'bulk-logged', 'simple'), 'The recovery model; BizTalk databases need `full`.'),
    protection: key(
      listOf(oneOf('mirroring', 'vss', 'replication', 'sql-log-shipping')),
      'Copies that SQL Server makes by itself. None of them is supported as high availability of BizTalk databases.',
    ),
    storage: key(reference('storage'), 'Where its files are, when apart from those of the instance.'),
    hardware: key(text, 'A word for the hardware, to compare MessageBoxes.'),
  },
  'on',
);

export const masterSecretServer = settings(
  'masterSecretServer',
  'The one server that keeps the master secret of Enterprise Single Sign-On. Running services use a cached copy until they restart.',
  {
    on: key(placement, 'The server or cluster group.'),
    networkName: key(text, 'The name under which the SSO system knows it.'),
    backup: key(
      objectOr(['false'], {
        path: key(text, 'Where the backup of the secret is.'),
        offsite: key(boolean, 'Whether a copy is at another place.'),
      }),
      'The backup of the master secret, or `false`.',
    ),
    secretOn: key(listOf(reference('server')), 'The cluster nodes on which the secret was restored.'),
    standby: key(reference('server'), 'The SSO server that is promoted by hand when this one is lost.'),
    accounts: key(oneOf('domain', 'local'), 'Which groups and accounts SSO uses; clustered SSO needs domain ones.'),
  },
  'on',
);

export const tms = settings('tms', 'BizTalk TMS, which renews tokens for the Office 365 adapters.', {
  servers: key(listOf(reference('server')), 'The servers with BizTalk TMS, the active one first.'),
  mode: key(
    oneOfMeaning({
      'active/passive': 'one server works, the others wait',
      'active/active': 'several servers work at once',
    }),
    'BizTalk TMS should be active on one server only.',
  ),
});

export const bam = settings('bam', 'Business activity monitoring.', {
  used: key(boolean, 'Whether BAM is in use. Not stated: it is, where a BAM Primary Import database is described.'),
  onlineWindow: key(boolean, 'Whether the online window is limited.'),
  archiving: key(boolean, 'Whether old activities are archived.'),
  wcfInterceptor: key(
    boolean,
    'Whether the WCF interceptor is in use; while SQL Server fails over it does not retry to get its configuration.',
  ),
  portal: key(listOf(reference('server')), 'The servers of the BAM portal.'),
});

export const backup = settings('backup', 'The backup of the databases.', {
  job: key(boolean, 'Whether the Backup BizTalk Server job runs: the only supported backup of the group.'),
  fullInterval: key({ type: 'duration' }, 'Time between full backups.'),
  logInterval: key({ type: 'duration' }, 'Time between log backups; 15 minutes when not stated.'),
  path: key(text, 'Where the backups go: a UNC path or a URL.'),
  share: key(reference('fileShare'), 'The file share where the backups go.'),
  copied: key(boolean, 'Whether the files are copied to the destination.'),
  offsite: key(boolean, 'Whether a copy is kept at another place.'),
  bam: key(boolean, 'Whether the BAM databases that the job leaves out are backed up.'),
  databases: key(listOf(reference('database')), 'Custom databases that were added to the job.'),
  otherMethods: key(
    listOf(oneOf('sql-jobs', 'maintenance-plans', 'snapshots', 'backup-product', 'vm-image')),
    'Other ways in which the databases are backed up.',
  ),
});

export const disasterRecovery = settings('disasterRecovery', 'How the group comes back at another place.', {
  site: key(reference('site'), 'The disaster-recovery site.'),
  method: key(oneOf('biztalk-log-shipping', 'sql-log-shipping', 'none'), 'How the databases get there.'),
  logShipping: key({ type: 'mapOfReferences', kinds: ['sqlInstance'] }, 'Source instance → destination instance.'),
  logins: key(boolean, 'Whether the SQL logins exist at the destination.'),
  coldPlan: key(boolean, 'Whether BizTalk servers are set up only after the event.'),
  capacityAccepted: key(boolean, 'Whether less capacity at the other site is accepted.'),
  lastTested: key({ type: 'date' }, 'The day of the last test.'),
});
