/** Examples of `msdtc/stopped`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'msdtc/stopped',
  fires: `bizha: 1

servers:
  BTS01: { roles: [biztalk] }
  SQL02: { roles: [sql] }
  SQL01:
    roles: [sql]
    msdtc: { state: stopped, networkAccess: true } # want

sqlInstances:
  SQLPROD: { on: SQL01 }

databases:
  BizTalkMsgBoxDb: SQLPROD
`,
  alsoFires: [
    { name: 'it is not there', change: [['state: stopped', 'state: absent']] },
    {
      name: 'a BizTalk server',
      change: [
        ['    roles: [sql]\n', '    roles: [biztalk]\n'],
        ['on: SQL01', 'on: SQL02'],
      ],
    },
    {
      name: 'a node of a cluster without the resource',
      change: [
        [
          'sqlInstances:',
          'clusters:\n  SQLCLU:\n    nodes: [SQL01, SQL02]\n    groups: { SQL: { resources: [network-name] } }\n\nsqlInstances:',
        ],
      ],
    },
  ],
  silent: [
    { name: 'it runs', change: [['state: stopped', 'state: running']] },
    {
      name: 'a node of a cluster whose MSDTC is clustered',
      change: [
        [
          'sqlInstances:',
          'clusters:\n  SQLCLU:\n    nodes: [SQL01, SQL02]\n    groups: { DTC: { resources: [network-name, disk, msdtc] } }\n\nsqlInstances:',
        ],
      ],
    },
    {
      name: 'a server of another kind',
      change: [
        ['    roles: [sql]\n', '    roles: [file]\n'],
        ['\nsqlInstances:\n  SQLPROD: { on: SQL01 }\n\ndatabases:\n  BizTalkMsgBoxDb: SQLPROD\n', ''],
      ],
    },
  ],
  absent: [
    { name: 'its state is not stated', change: [['state: stopped, ', '']] },
    {
      name: 'what the groups of its cluster hold is not stated',
      change: [['sqlInstances:', 'clusters:\n  SQLCLU: { nodes: [SQL01, SQL02] }\n\nsqlInstances:']],
    },
  ],
};
