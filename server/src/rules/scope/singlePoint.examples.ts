/** Examples of `scope/single-point`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'scope/single-point',
  fires: `bizha: 1

servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
  SQL01: { roles: [sql] }
  SQL02: { roles: [sql] }
  NAS01: { roles: [file] }

storage:
  ISCSI: { on: NAS01, kind: shared-disk } # want

clusters:
  SQLCLU:
    nodes: [SQL01, SQL02]
    witness: disk
    groups:
      SQL: { resources: [network-name, ip-address, disk, msdtc] }

sqlInstances:
  SQLPROD: { on: SQLCLU/SQL, storage: ISCSI }

databases:
  BizTalkMgmtDb: SQLPROD
  BizTalkMsgBoxDb: SQLPROD
  SSODB: SQLPROD

hosts:
  Process: { instances: [BTS01, BTS02], orchestrations: [Orders] }
`,
  alsoFires: [
    {
      name: 'a machine below both servers of a host',
      change: [
        ['on: NAS01, kind: shared-disk } # want', 'kind: san }'],
        ['BTS01: { roles: [biztalk] }', 'BTS01: { roles: [biztalk], hypervisor: HV1 } # want'],
        ['BTS02: { roles: [biztalk] }', 'BTS02: { roles: [biztalk], hypervisor: HV1 }'],
      ],
    },
  ],
  silent: [
    {
      name: 'another finding speaks of what stops through it',
      change: [['on: SQLCLU/SQL, storage', 'on: SQL01, storage']],
    },
    { name: 'it is redundant', change: [['on: NAS01, kind: shared-disk', 'kind: san']] },
    {
      name: 'only a host is lost that is on its way out',
      change: [['orchestrations: [Orders]', 'orchestrations: [Orders], retired: true']],
    },
    { name: 'nothing needs it', change: [['on: SQLCLU/SQL, storage: ISCSI', 'on: SQLCLU/SQL']] },
  ],
  absent: [{ name: 'where it is is not stated', change: [['on: NAS01, kind: shared-disk', 'kind: shared-disk']] }],
};
