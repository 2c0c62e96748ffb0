/** Sample platforms of the product documentation: SQL Server, the master secret server, clusters, other sites. */
import { onSoundGround, soundDatabases, soundPlatform } from './platform.ts';
import { example, scenario } from './scenario.ts';

const sqlTier = (resources: string): string => `
bizha: 1
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
  A: { roles: [sql] }
  B: { roles: [sql] }
  SSO01: { roles: [master-secret] }
storage:
  ARRAY: { kind: shared-disk, redundant: true }
clusters:
  SQLCLU: { nodes: [A, B], groups: { SQL: { resources: [${resources}] } } }
sqlInstances:
  SQLPROD: { on: SQLCLU/SQL, storage: ARRAY }
${soundDatabases}
masterSecretServer: SSO01
hosts:
  Send: { instances: [BTS01, BTS02], send: [SFTP] }
`;

const secretAlone = ['server:SSO01', 'service:msdtc@SSO01', 'service:sso@SSO01', 'masterSecretServer'];

scenario('S11, the database tier, active and passive', sqlTier('network-name, ip-address, disk, msdtc'), {
  fails: { A: 'server', B: 'server', 'A + B': 'systemwide', 'msdtc@A': 'server', ARRAY: 'systemwide' },
  singlePoints: secretAlone,
});

scenario(
  'S11, the same without clustered MSDTC: that of the active node counts',
  sqlTier('network-name, ip-address, disk'),
  {
    fails: {
      A: 'server',
      'msdtc@A': 'systemwide',
      'msdtc@B': 'server',
      'A + msdtc@B': 'systemwide',
      'A + msdtc@A': 'server',
    },
    singlePoints: ['service:msdtc@A', ...secretAlone],
  },
);

scenario(
  'S12, a cluster for the master secret server alone',
  `
bizha: 1
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
  SSOA:
  SSOB:
  SQL01: { roles: [sql] }
clusters:
  SSOCLU: { nodes: [SSOA, SSOB], groups: { SSO: { resources: [network-name, ip-address, disk, msdtc] } } }
sqlInstances:
  SQLPROD: { on: SQL01 }
${soundDatabases}
masterSecretServer: SSOCLU/SSO
hosts:
  Send: { instances: [BTS01, BTS02], send: [SFTP] }
`,
  {
    fails: {
      SSOA: 'server',
      'SSOA + SSOB': 'systemwide, start',
      'sso@SSOCLU/SSO': 'systemwide, start',
      SSODB: 'systemwide, start',
      SQL01: 'systemwide',
    },
    singlePoints: ['server:SQL01', 'service:msdtc@SQL01', 'sqlInstance:SQLPROD'],
  },
);

scenario(
  'S13, several SSO servers, one master secret server',
  `${soundPlatform.replace('SQLCLU/SSO\n', 'SSO01\n')}
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
  SQL01:
  SQL02:
  SSO01: { roles: [master-secret] }
${soundDatabases}
hosts:
  Send: { instances: [BTS01, BTS02], send: [SFTP] }
`,
  {
    fails: { 'sso@BTS01': 'server', 'sso@SSO01': 'systemwide, start', 'SSO01 + sso@BTS01': 'systemwide, start' },
    singlePoints: ['masterSecretServer', ...secretAlone.slice(0, 3)],
  },
);

/** With clustered SSO: what fails by itself on its active node. */

const inOneGroup = (resources: string, secret: string, extra = ''): string => `
bizha: 1
servers:
  BTS01: { roles: [biztalk, iis] }
  BTS02: { roles: [biztalk, iis] }
  SQL01:
  SQL02:
  SSO01: { roles: [master-secret] }
clusters:
  BTSCLU:
    nodes: [BTS01, BTS02]
    groups:
      DTC: { resources: [network-name, ip-address, disk, msdtc] }
      BTS: { resources: [${resources}] }
  SQLCLU: { nodes: [SQL01, SQL02], groups: { SQL: { resources: [network-name, disk, msdtc] } } }
sqlInstances:
  SQLPROD: { on: SQLCLU/SQL }
${soundDatabases}
masterSecretServer: ${secret}
hosts:
  Web: { type: isolated, clusterGroup: BTSCLU/BTS, instances: [BTS01, BTS02], receive: [HTTP] }
  Rx: { clusterGroup: BTSCLU/BTS, instances: [BTS01, BTS02], receive: [FTP] }
${extra}`;

scenario(
  'S18, master secret server, IIS and all hosts in one group',
  inOneGroup('network-name, ip-address, sso, iis', 'BTSCLU/BTS'),
  {
    fails: {
      BTS01: 'server',
      BTS02: 'server',
      'sso@BTSCLU/BTS': 'systemwide',
      'iis@BTSCLU/BTS': 'host: Web/receive/HTTP',
      'BTS01 + BTS02': 'systemwide',
      // What fails on the active node takes the whole group to the other one.
      'Rx@BTS01': 'server',
    },
    singlePoints: [],
  },
);

scenario(
  'S18, plain SSO and the hosts in one group, the master secret server elsewhere',
  inOneGroup('network-name, ip-address, sso, iis', 'SSO01'),
  {
    fails: { BTS01: 'server', SSO01: 'systemwide, start' },
    singlePoints: secretAlone,
  },
);

scenario(
  'S18, clustered hosts, SSO not clustered: the host moves to the node where SSO runs',
  inOneGroup('network-name, ip-address', 'SQLCLU/SQL'),
  {
    fails: { 'sso@BTS01': 'server', 'sso@BTS01 + sso@BTS02': 'systemwide', 'iis@BTS01': 'server', BTS01: 'server' },
    singlePoints: [],
  },
);

scenario(
  'S18, a plain host on a node of clustered SSO: it runs on the active node only',
  inOneGroup('network-name, ip-address, sso, iis', 'SQLCLU/SQL', '  Plain: { instances: [BTS02], send: [SFTP] }\n'),
  {
    // Down as long as the group is on the other node; what is down with nothing failed takes no part.
    fails: { BTS01: 'server', BTS02: 'server: Plain/send/SFTP', 'sso@BTSCLU/BTS': 'systemwide' },
    singlePoints: [],
  },
);

const queues = (group: string, servers: string): string =>
  `  ${group}: { nodes: [${servers}], groups: { MQ: { resources: [network-name, ip-address, disk, msmq] } } }`;

scenario(
  'S19, clustered MSMQ behind a load balancer: one of two groups is enough',
  `${soundPlatform.replace('clusters:', ['clusters:', queues('C1', 'A1, A2'), queues('C2', 'B1, B2')].join('\n'))}
servers: { A1: , A2: , B1: , B2: , SQL01: , SQL02:  }
${soundDatabases}
loadBalancers:
  LB: { kind: hardware, redundant: true, members: [A1, A2, B1, B2], serves: [C1/MQ, C2/MQ] }
hosts:
  Rx1: { clusterGroup: C1/MQ, instances: [A1, A2], receive: { MSMQ: { queue: local, transactional: true } } }
  Rx2: { clusterGroup: C2/MQ, instances: [B1, B2], receive: { MSMQ: { queue: local, transactional: true } } }
`,
  {
    fails: {
      A1: 'server',
      'msmq@A1': 'server',
      'msmq@C1/MQ': 'host: Rx1/receive/MSMQ',
      'A1 + A2': 'host: Rx1/receive/MSMQ',
      'A1 + A2 + B1': 'host: Rx1/receive/MSMQ',
      'A1 + A2 + B1 + B2': 'systemwide',
    },
    singlePoints: [],
  },
);

scenario('S20, an availability group, one instance on its own node beside it', example('s20-availability-group'), {
  fails: {
    SQL01: 'server',
    REPLICA1: 'none',
    'SQL01 + SQL02 + SQL03': 'server',
    BTSAG: 'systemwide',
    BAM01: 'server',
    BAMSQL: 'none',
    SSO01: 'server',
  },
  singlePoints: [],
});

scenario(
  'S21, an availability group with everything inside but Analysis Services',
  `
bizha: 1
servers: { BTS01: { roles: [biztalk] }, BTS02: { roles: [biztalk] }, N1: , N2: , N3: , N4: , AS: , SSO01: { roles: [master-secret] } }
clusters: { WSFC: { nodes: [N1, N2, N3, N4] } }
sqlInstances:
  I1: { on: N1 }
  I2: { on: N2 }
  I3: { on: N3 }
  I4: { on: N4 }
  CUBES: { on: AS, engine: analysis-services }
availabilityGroups:
  AG: { cluster: WSFC, replicas: [I1, I2, I3, I4], listener: { name: BTSAG } }
databases:
  BizTalkMgmtDb: AG
  BizTalkMsgBoxDb: AG
  SSODB: AG
  BAMPrimaryImport: AG
  BAMArchive: AG
  BAMStarSchema: AG
  SSISDB: AG
  BAMAnalysis: CUBES
masterSecretServer: SSO01
hosts:
  Work: { instances: [BTS01, BTS02], tracking: true, orchestrations: [Order] }
`,
  {
    fails: {
      N1: 'server',
      'N1 + N2 + N3': 'server',
      'I1 + I2 + I3 + I4': 'systemwide',
      AS: 'server',
      CUBES: 'none',
      BAMPrimaryImport: 'application: bam',
    },
    singlePoints: secretAlone,
  },
);

scenario('S25, the base of the sample architectures: everything once', example('s25-base'), {
  fails: { BTS01: 'systemwide', SQL01: 'systemwide', DC01: 'systemwide' },
  singlePoints: [
    'server:BTS01',
    'service:msdtc@BTS01',
    'service:sso@BTS01',
    'server:SSO01',
    'service:msdtc@SSO01',
    'service:sso@SSO01',
    'server:SQL01',
    'service:msdtc@SQL01',
    'server:DC01',
    'sqlInstance:SQLPROD',
    'masterSecretServer',
    'hostInstance:Processing@BTS01',
    'hostInstance:Tracking@BTS01',
  ],
});

const twoSites = (state: string): string => `
bizha: 1
sites: { Main: , Far: { role: disaster-recovery } }
servers:
  server1: { site: Main }
  server2: { site: Main }
  server3: { site: Main }
  SQL01: { site: Main }
  DRserver1: { site: Far }
  DRserver2: { site: Far }
  DRserver3: { site: Far }
  DRSQL: { site: Far }
sqlInstances: { SQLPROD: { on: SQL01 }, SQLDR: { on: DRSQL } }
${soundDatabases}
masterSecretServer: SQL01
disasterRecovery: { site: Far, method: biztalk-log-shipping, logShipping: { SQLPROD: SQLDR } }
hosts:
  Receive: { instances: { server1: , DRserver1: { state: ${state} } }, receive: [SB-Messaging] }
  Orchestration: { instances: { server2: , DRserver2: { state: ${state} } }, orchestrations: [Order] }
  Send: { instances: { server3: , DRserver3: { state: ${state} } }, send: [SFTP] }
`;

for (const state of ['disabled', 'started'])
  scenario(`S27, disaster recovery: instances of the other site, ${state}, are no redundancy`, twoSites(state), {
    fails: {
      server1: 'host: Receive/receive/SB-Messaging',
      DRserver1: 'server',
      SQL01: 'systemwide',
      DRSQL: 'server',
      SQLDR: 'none',
      Main: 'systemwide',
      Far: 'server',
    },
    singlePoints: ['server1', 'server2', 'server3']
      .flatMap((server) => [`server:${server}`, `service:msdtc@${server}`, `service:sso@${server}`])
      .concat([
        'server:SQL01',
        'service:msdtc@SQL01',
        'service:sso@SQL01',
        'sqlInstance:SQLPROD',
        'masterSecretServer',
        'hostInstance:Receive@server1',
        'hostInstance:Orchestration@server2',
        'hostInstance:Send@server3',
      ]),
  });

scenario(
  'S28, log shipping from one SQL cluster to another: the second is no redundancy either',
  onSoundGround(`
sites: { Main: , Far: { role: disaster-recovery } }
disasterRecovery: { site: Far, method: biztalk-log-shipping, logShipping: { SQLPROD: SQLDR } }
hosts:
  Send: { instances: [BTS01, BTS02], send: [SFTP] }
`)
    .replace(
      'sqlInstances:',
      '  DRCLU: { nodes: [DR1, DR2], groups: { SQL: { resources: [disk, msdtc] } } }\nsqlInstances:\n  SQLDR: { on: DRCLU/SQL }',
    )
    .replace('  SQL01: {', '  DR1: { site: Far }\n  DR2: { site: Far }\n  SQL01: {'),
  {
    fails: { SQL01: 'server', 'SQL01 + SQL02': 'systemwide', 'DR1 + DR2': 'server', Far: 'server' },
    singlePoints: [],
  },
);
