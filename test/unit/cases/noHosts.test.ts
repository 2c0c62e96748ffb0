/** A file that says nothing of hosts: what the group processes needs its databases all the same. */
import { wanted } from './wanted.ts';

wanted(
  'two application servers on one SQL Server, no host described',
  `
bizha: 1
# want workloads: group
# want DB1 fails: systemwide
# want MAIN fails: systemwide
# want BizTalkMsgBoxDb fails: systemwide
# want msdtc@DB1 fails: systemwide
# want SSODB fails: systemwide, start
# want APP1 fails: server
# want APP1 + APP2 fail: systemwide
# want single points: server:DB1; service:msdtc@DB1; sqlInstance:MAIN
# want promise any one: not met
servers:
  APP1: { roles: [biztalk] }
  APP2: { roles: [biztalk] }
  DB1: { roles: [sql] }
sqlInstances:
  MAIN: { on: DB1 }
databases:
  BizTalkMgmtDb: MAIN
  BizTalkMsgBoxDb: MAIN
  SSODB: MAIN
requirements:
  any one: { survives: any-server }
`,
);

wanted(
  'a failover cluster on one disk, no host described',
  `
bizha: 1
# want LUN fails: systemwide
# want CLU/DB fails: systemwide
# want DB1 fails: server
# want single points: server:APP1; service:msdtc@APP1; service:sso@APP1; storage:LUN
hypervisors: { HYPER: { clustered: true } }
servers:
  APP1: { roles: [biztalk], hypervisor: HYPER }
  DB1: { roles: [sql], hypervisor: HYPER }
  DB2: { roles: [sql], hypervisor: HYPER }
storage: { LUN: { kind: shared-disk, redundant: false } }
clusters:
  CLU: { nodes: [DB1, DB2], groups: { DB: { resources: [network-name, msdtc] } } }
sqlInstances:
  MAIN: { on: CLU/DB, storage: LUN }
databases: { BizTalkMgmtDb: MAIN, BizTalkMsgBoxDb: MAIN, SSODB: MAIN }
`,
);

wanted(
  'nothing but databases',
  `
bizha: 1
# want workloads: group
# want MAIN fails: systemwide
sqlInstances: { MAIN: }
databases: { BizTalkMsgBoxDb: MAIN }
`,
);
