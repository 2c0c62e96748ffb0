/** Examples of `requirement/cannot-tell`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'requirement/cannot-tell',
  fires: `bizha: 1

servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
  SQL01: { roles: [sql] }
  SQL02: { roles: [sql] }

clusters:
  SQLCLU:
    nodes: [SQL01, SQL02]
    groups:
      SQL: { resources: [network-name, ip-address, disk, msdtc] }

storage:
  ARRAY1: { kind: shared-disk, redundant: true }

sqlInstances:
  SQLPROD: { on: SQLCLU/SQL, storage: ARRAY1 }

databases:
  BizTalkMgmtDb: SQLPROD
  BizTalkMsgBoxDb: SQLPROD
  SSODB: SQLPROD

masterSecretServer: SQLCLU/SQL

hosts:
  Process: { instances: [BTS01, BTS02], orchestrations: [Orders] }

requirements:
  one server:
    recoveryTime: 30m
    survives: any-server # want
`,
  alsoFires: [
    {
      name: 'a component that is not in the file',
      change: [
        ['survives: any-server', 'survives: [firewall]'],
        ['    recoveryTime: 30m\n', ''],
      ],
    },
  ],
  silent: [
    { name: 'no time is promised', change: [['    recoveryTime: 30m\n', '']] },
    {
      name: 'the time that is documented is enough',
      change: [['survives: any-server', 'survives: any-biztalk-server']],
    },
    {
      name: 'it is known not to hold',
      change: [['instances: [BTS01, BTS02]', 'instances: [BTS01]']],
    },
  ],
  absent: [
    {
      name: 'nothing is promised',
      change: [['requirements:\n  one server:\n    recoveryTime: 30m\n    survives: any-server # want\n', '']],
    },
  ],
};
