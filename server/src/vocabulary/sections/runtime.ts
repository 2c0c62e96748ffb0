/** Sections about BizTalk itself: the group, hosts, applications, adapters; and what the deployment promises. */

import { type EntityKind, entityKinds } from '../entityKind.ts';
import { collection, entries, planned, settings } from '../section.ts';
import {
  boolean,
  date,
  duration,
  integer,
  key,
  listOf,
  named,
  object,
  oneOf,
  oneOfMeaning,
  openReference,
  reference,
  size,
  text,
  version,
  wordsOrList,
} from '../valueType.ts';
import { biztalkVersions } from '../version.ts';

export const group = settings('group', 'The BizTalk group: the servers that share one management database.', {
  name: key(text, 'The name of the group, for people.'),
  version: key(version(biztalkVersions), 'The version of BizTalk Server, in quotes.'),
  cumulativeUpdate: key(integer, 'The number of the cumulative update.'),
  featurePack: key(integer, 'The number of the feature pack.'),
  edition: key(
    oneOfMeaning({
      enterprise: 'several servers, clustered hosts',
      standard: 'one server, no clustered hosts',
      branch: 'one server, no clustered hosts',
      developer: 'as Enterprise, not for production',
      evaluation: 'as Enterprise, for a limited time',
    }),
    'The edition. Standard and Branch allow one BizTalk server per group and no clustered hosts.',
  ),
  purpose: key(oneOf('production', 'test', 'development'), 'What the group is for; `production` when not stated.'),
  availabilityGoal: key(
    oneOf('high', 'available', 'none'),
    'How available it must be. Not stated: `high` for production, `none` for test and development.',
  ),
  recoveryTimeObjective: key(duration, 'How long the group may be down.'),
  recoveryPointObjective: key(duration, 'How much data, as time, may be lost.'),
  receiveFaultTolerance: key(boolean, 'Whether an error disables a receive location on one instance only.', '2020'),
  receiveFaultToleranceRetry: key(duration, 'How long until it is tried again; 60 seconds when not stated.', '2020'),
  tracking: key(boolean, 'Whether global tracking is on.'),
  accounts: key(
    oneOf('domain', 'local'),
    'Which Windows groups and accounts are used; several computers need domain ones.',
  ),
  supportContract: key(boolean, 'Whether paid support is in place after the end of extended support.'),
  databaseServer: key(
    text,
    'The database server that BizTalk was configured with: a server, a network name or a listener.',
  ),
  approach: key(oneOf('stretched'), '`stretched` when all sites are active by design.'),
});

const usesTargets = reference('externalSystem', 'server', 'loadBalancer');
const queueHolders = reference('server', 'clusterGroup', 'externalSystem');

/** What a handler, receive location or send port can say about its transport. */
export const transportSettings = {
  enabled: key(boolean, 'Whether it is enabled.'),
  orderedDelivery: key(boolean, 'Whether order is kept.'),
  transactional: key(boolean, 'Whether it takes part in transactions.'),
  orderedBy: key(oneOf('client'), '`client` when the sender keeps the order.'),
  address: key(text, 'The address, without user and query parts.'),
  path: key(text, 'The folder (FILE).'),
  share: key(reference('fileShare'), 'The file share of the folder (FILE).'),
  mappedDrive: key(boolean, 'Whether the path is on a mapped drive letter (FILE).'),
  queue: key(oneOf('local', 'remote'), 'Where the queue is (MSMQ, WCF-NetMsmq).'),
  queueServer: key(queueHolders, 'Who holds the queue (MSMQ, WCF-NetMsmq).'),
  queueManager: key(queueHolders, 'The queue manager (MQSeries, MQSC).'),
  concurrentMailboxAccess: key(boolean, 'Whether the mail server lets several readers into one mailbox (POP3).'),
  inbound: key(oneOf('polling', 'notification'), 'How data arrives (WCF-SQL, Oracle).'),
  pollingLock: key(boolean, 'Whether the polling statement locks or skips claimed rows.'),
  binding: key(
    oneOf(
      'listening',
      'polling',
      'netTcpBinding',
      'netMsmqBinding',
      'sqlBinding',
      'oracleDBBinding',
      'oracleEBSBinding',
      'sapBinding',
    ),
    'The binding, or its kind (WCF-Custom).',
  ),
  leaseTimeout: key(duration, 'The lease time-out of pooled connections (WCF-NetTcp).'),
  webService: key(boolean, 'Whether the SharePoint web service is used.'),
  publicEndpoint: key(boolean, 'Whether the endpoint is public, without a data gateway (LogicApp).'),
  uses: key(listOf(usesTargets), 'What else it needs: external systems, servers or load balancers.'),
} as const;

const handlers = named(['adapter'], transportSettings);

const orchestrationSettings = {
  usesRules: key(boolean, 'Whether it calls the Business Rules Engine.'),
} as const;

export const hosts = collection(
  'host',
  'BizTalk hosts: containers for handlers and orchestrations. A host runs as instances, at most one on each server.',
  ['instances', 'receive', 'send', 'orchestrations'],
  {
    type: key(
      oneOfMeaning({
        'in-process': 'runs in the BizTalk service',
        isolated: 'runs in IIS, or another process',
      }),
      'Whether the host runs in the BizTalk service or in another process, normally IIS.',
    ),
    instances: key(
      named(['server'], {
        state: key(
          oneOf('started', 'stopped', 'disabled'),
          'The state of the instance. It says nothing of an isolated host, which runs in IIS.',
        ),
        standby: key(boolean, 'Started by hand when the others are lost: it does not run and duplicates nothing.'),
        appPools: key(listOf(text), 'The application pools of an isolated host. A pool serves one host only.'),
        ...planned,
      }),
      'The servers that run the host, as a list or as a mapping with their state.',
    ),
    restartAfter: key(
      duration,
      '*Restart service after* in the recovery settings of the service; one minute when not stated. SQL Server should be back by then.',
    ),
    clusterGroup: key(
      reference('clusterGroup'),
      'The cluster group, `CLUSTER/GROUP`, of a clustered host: one instance is active at a time.',
    ),
    dependsOn: key(listOf(text), 'The cluster resources that the host starts after.'),
    tracking: key(boolean, 'Whether the host moves tracking data (Allow Host Tracking).'),
    default: key(boolean, 'Whether it is the default host.'),
    trusted: key(boolean, 'Whether the host is authentication trusted.'),
    retired: key(boolean, 'Whether the host is no longer used.'),
    disasterRecovery: key(boolean, '`false` when the host is out of the scope of disaster recovery.'),
    ...planned,
    bits: key(oneOf('32', '64'), 'Whether it runs as a 32-bit or a 64-bit process.'),
    expectedMemory: key(size, 'Expected private bytes of an instance.'),
    receive: key(handlers, 'Receive handlers: adapters, as a list or as a mapping with their settings.'),
    send: key(handlers, 'Send handlers: adapters, as a list or as a mapping with their settings.'),
    orchestrations: key(
      named([], orchestrationSettings),
      'Orchestrations, as a list or as a mapping with their settings.',
    ),
  },
);

const portBasics = {
  adapter: key(reference('adapter'), 'The adapter.'),
  host: key(reference('host'), 'The host of its handler.'),
} as const;

export const applications = collection(
  'application',
  'BizTalk applications with their artifacts, as in a binding file.',
  ['receiveLocations', 'orchestrations', 'sendPorts'],
  {
    receiveLocations: key(
      entries('receiveLocation', { ...portBasics, ...transportSettings }),
      'The receive locations.',
    ),
    orchestrations: key(
      entries('orchestration', {
        host: key(reference('host'), 'The host that runs it.'),
        ...orchestrationSettings,
      }),
      'The orchestrations.',
    ),
    sendPorts: key(
      entries('sendPort', {
        ...portBasics,
        target: key(text, 'Where it sends to.'),
        dynamic: key(boolean, 'Whether it is a dynamic port.'),
        backup: key(
          object({
            ...portBasics,
            target: key(text, 'Where the backup transport sends to.'),
            ...transportSettings,
          }),
          "The backup transport: its own host (default: the port's) and settings.",
        ),
        ...transportSettings,
      }),
      'The send ports.',
    ),
  },
);

const availability = oneOf('instances', 'clustered-host', 'load-balancer');

export const adapters = collection(
  'adapter',
  'Custom adapters. An entry with the name of a built-in adapter refines it.',
  ['receiveHost', 'receiveAvailability'],
  {
    receiveHost: key(oneOf('in-process', 'isolated', 'none'), 'Which hosts can hold its receive handlers.'),
    receiveAvailability: key(availability, 'What makes its receive side highly available.'),
    sendAvailability: key(availability, 'What makes its send side highly available.'),
    bits: key(oneOf('32', '64', 'any'), 'Which hosts can run it.'),
  },
);

/** Kinds whose failure is that of something else, or none. */
const notFailing: readonly EntityKind[] = [
  'receiveLocation',
  'orchestration',
  'sendPort',
  'adapter',
  'requirement',
  'drill',
];

/** What can fail, by name: components of every kind. */
const component = openReference(...entityKinds.filter((kind) => !notFailing.includes(kind)));

export const requirements = collection(
  'requirement',
  'What the deployment promises: which failures it survives.',
  ['survives', 'for'],
  {
    survives: key(
      wordsOrList(['any-server', 'any-biztalk-server', 'any-fault-domain', 'any-site'], component),
      'The failures: each server alone, each fault domain alone, or a list of components that fail together.',
    ),
    for: key(
      wordsOrList(['all'], reference('host', 'application')),
      'The hosts or applications that go on; `all` when not stated.',
    ),
    recoveryTime: key(duration, 'How long the recovery may take.'),
  },
);

export const drills = collection(
  'drill',
  'Failures that were really caused, and what was measured.',
  ['date', 'failed', 'observedScope', 'recoveryTime'],
  {
    date: key(date, 'The day of the drill.'),
    failed: key(listOf(component), 'The components that were made to fail.'),
    observedScope: key(oneOf('systemwide', 'host', 'application', 'server', 'none'), 'What stopped.'),
    recoveryTime: key(duration, 'How long it took until everything worked again.'),
  },
);
