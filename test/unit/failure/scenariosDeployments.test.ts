/** Sample deployments of the product documentation: what stops when a part of them fails. */
import { onSoundGround, soundDatabases, soundPlatform } from './platform.ts';
import { example, scenario } from './scenario.ts';

scenario(
  'S1, the smallest deployment, two computers: the master secret server is on one of them',
  example('s01-smallest-two-computers'),
  {
    fails: {
      BTSQLA: 'systemwide, start',
      BTSQLB: 'server',
      masterSecretServer: 'systemwide, start',
      'clusterGroup:SQLCLU/CFG': 'systemwide',
      'SAN-MSG': 'systemwide',
      'Send@BTSQLA': 'server',
      'host:Send': 'host: Send/send/WCF-SQL, Send/send/WCF-BasicHttp',
      DC01: 'server',
    },
    singlePoints: ['server:BTSQLA', 'service:msdtc@BTSQLA', 'service:sso@BTSQLA', 'masterSecretServer'],
  },
);

scenario('S2, a small deployment', example('s02-small'), {
  fails: {
    BTS01: 'server',
    SQLA: 'server',
    'msdtc@BTS01': 'server',
    'msdtc@SQLA': 'server',
    'msdtc@SQLCLU/SQL': 'systemwide',
    SQLPROD: 'systemwide',
    SSODB: 'systemwide, start',
    BizTalkDTADb: 'application: tracking',
    'BTS01 + BTS02': 'systemwide',
    'SQLA + BTS01': 'server',
  },
  singlePoints: [],
});

scenario('S3, a medium deployment: servers for receiving, servers for processing and sending', example('s03-medium'), {
  fails: {
    BTS01: 'server',
    BTS03: 'server',
    'BTS01 + BTS02': 'host: Receive/receive/FILE, Receive/receive/SB-Messaging',
    'BTS01 + BTS03': 'server',
    SQLPROD: 'systemwide',
  },
  singlePoints: [],
});

scenario('S4, a large deployment: every MessageBox is needed', example('s04-large'), {
  fails: {
    BTS01: 'server',
    'BTS01 + BTS02': 'host: ReceiveWeb/receive/WCF-BasicHttp, Receive/receive/FILE, Receive/receive/SB-Messaging',
    MSG2: 'systemwide',
    masterSecretServer: 'systemwide, start',
  },
  singlePoints: [],
});

const onHypervisors = (clustered: boolean): string => `
bizha: 1
hypervisors:
  HV1: { clustered: ${clustered} }
servers:
  BTS01: { roles: [biztalk], hypervisor: HV1 }
  BTS02: { roles: [biztalk], hypervisor: HV1 }
  SQL01: { roles: [sql, master-secret], hypervisor: HV1 }
sqlInstances:
  SQLPROD: { on: SQL01 }
${soundDatabases}
masterSecretServer: SQL01
hosts:
  Send: { instances: [BTS01, BTS02], send: [SFTP] }
`;

scenario(
  'S5, virtual machines on a failover cluster of hypervisors: they restart on another one',
  onHypervisors(true),
  {
    fails: { HV1: 'none', SQL01: 'systemwide', BTS01: 'server' },
    singlePoints: [
      'server:SQL01',
      'service:msdtc@SQL01',
      'service:sso@SQL01',
      'sqlInstance:SQLPROD',
      'masterSecretServer',
    ],
  },
);

scenario('S5, the same on a single hypervisor', onHypervisors(false), {
  fails: { HV1: 'systemwide' },
  singlePoints: [
    'hypervisor:HV1',
    'server:SQL01',
    'service:msdtc@SQL01',
    'service:sso@SQL01',
    'sqlInstance:SQLPROD',
    'masterSecretServer',
  ],
});

scenario(
  'S6, a scaled-out receiving host: processing and sending are on one server',
  example('s06-scaled-out-receiving'),
  {
    fails: {
      BTS01: 'server',
      BTS03: 'host: ProcessSend',
      SQL01: 'systemwide',
    },
    singlePoints: [
      'server:BTS03',
      'service:msdtc@BTS03',
      'service:sso@BTS03',
      'server:SQL01',
      'service:msdtc@SQL01',
      'sqlInstance:SQLPROD',
      'hostInstance:ProcessSend@BTS03',
    ],
  },
);

scenario(
  'S7, three companies, each with a host on all three servers',
  onSoundGround(`
hosts:
  A: { instances: [BTS01, BTS02, BTS03], send: [SFTP] }
  B: { instances: [BTS01, BTS02, BTS03], send: [SFTP] }
  C: { instances: [BTS01, BTS02, BTS03], send: [SFTP] }
`).replace('  SQL01: {', '  BTS03: { roles: [biztalk] }\n  SQL01: {'),
  {
    fails: {
      BTS01: 'server',
      'BTS01 + BTS02': 'server',
      'BTS01 + BTS02 + A@BTS03': 'host: A/send/SFTP',
      'BTS01 + BTS02 + BTS03': 'systemwide',
    },
    singlePoints: [],
  },
);

scenario('S8, an isolated receiving host behind a load balancer', example('s08-isolated-receiving'), {
  fails: {
    WEB01: 'server',
    'iis@WEB02': 'server',
    WEBNLB: 'host: ReceiveWeb/receive/WCF-BasicHttp',
    'WEB01 + WEB02': 'host: ReceiveWeb/receive/WCF-BasicHttp',
  },
  singlePoints: [],
});

scenario(
  'S8 without the balancer: what calls a lost server has nowhere to go',
  onSoundGround('hosts:\n  RxWeb: { type: isolated, instances: [BTS01, BTS02], receive: [WCF-BasicHttp] }\n'),
  {
    fails: {
      BTS01: 'application: RxWeb/receive/WCF-BasicHttp@BTS01',
      'iis@BTS02': 'application: RxWeb/receive/WCF-BasicHttp@BTS02',
      'BTS01 + BTS02': 'systemwide',
    },
    singlePoints: [
      'server:BTS01',
      'service:msdtc@BTS01',
      'service:sso@BTS01',
      'service:iis@BTS01',
      'server:BTS02',
      'service:msdtc@BTS02',
      'service:sso@BTS02',
      'service:iis@BTS02',
      'hostInstance:RxWeb@BTS01',
      'hostInstance:RxWeb@BTS02',
    ],
  },
);

scenario('S15, a tracking host of its own: its databases stop tracking alone', example('s15-dedicated-tracking'), {
  fails: {
    BTS01: 'server',
    SQL01: 'server',
    'SQL01 + SQL02': 'systemwide',
    TRACK: 'application: tracking',
    'Tracking@BTS01 + Tracking@BTS02': 'application: tracking',
    'SQL03 + SQL04': 'systemwide, start',
  },
  singlePoints: [],
});

scenario(
  'S17, the BAM event bus: the other server takes over',
  onSoundGround(`
hosts:
  Work: { instances: [BTS01, BTS02], orchestrations: [Order] }
  Bus: { tracking: true, instances: [BTS01, BTS02] }
`).replace('SSODB: SQLPROD', 'SSODB: SQLPROD\n  BizTalkDTADb: SQLPROD\n  BAMPrimaryImport: SQLPROD'),
  {
    fails: {
      BTS01: 'server',
      'Bus@BTS01': 'server',
      'Bus@BTS01 + Bus@BTS02': 'application: tracking, bam',
      BAMPrimaryImport: 'application: bam',
    },
    singlePoints: [],
  },
);

scenario(
  'S22, receive-location fault tolerance: three instances behind a balancer',
  `${soundPlatform}
servers:
  A: { roles: [biztalk, iis] }
  B: { roles: [biztalk, iis] }
  C: { roles: [biztalk, iis] }
  SQL01:
  SQL02:
${soundDatabases}
loadBalancers:
  NLB: { kind: windows-nlb, members: [A, B, C], serves: [Web] }
hosts:
  Web: { instances: [A, B, C], receive: [HTTP] }
`,
  {
    fails: { A: 'server', 'A + B': 'server', 'A + B + C': 'systemwide', NLB: 'systemwide' },
    singlePoints: [],
  },
);

scenario(
  'S24, a proof of concept: five virtual machines on one computer',
  `
bizha: 1
group: { purpose: test }
servers:
  BTS01: { roles: [biztalk], hypervisor: PC }
  BTS02: { roles: [biztalk], hypervisor: PC }
  SQL01: { hypervisor: PC }
  SQL02: { hypervisor: PC }
  DC01: { roles: [domain-controller], hypervisor: PC }
clusters:
  BTSCLU: { nodes: [BTS01, BTS02], groups: { FTP: { resources: [network-name, ip-address] } } }
  SQLCLU: { nodes: [SQL01, SQL02], groups: { SQL: { resources: [network-name, disk, msdtc] } } }
sqlInstances:
  SQLPROD: { on: SQLCLU/SQL }
${soundDatabases}
masterSecretServer: SQLCLU/SQL
hosts:
  Rx: { clusterGroup: BTSCLU/FTP, instances: [BTS01, BTS02], receive: [FTP] }
`,
  {
    fails: { PC: 'systemwide', DC01: 'systemwide, start', BTS01: 'server', SQL02: 'server', 'Rx@BTS01': 'server' },
    singlePoints: ['hypervisor:PC', 'server:DC01'],
  },
);
