/** Examples of `sql/ag-standard-edition`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sql/ag-standard-edition',
  fires: `bizha: 1

group:
  version: "2020"
  edition: enterprise

servers:
  SQL01: { roles: [sql] }
  SQL02: { roles: [sql] }

clusters:
  AGCLU: { nodes: [SQL01, SQL02] }

sqlInstances:
  NODE1: { on: SQL01, version: "2019", edition: standard }
  NODE2: { on: SQL02, version: "2019", edition: standard }

availabilityGroups:
  AG: { replicas: [NODE1, NODE2], cluster: AGCLU, listener: { name: BTS } } # want

databases:
  BizTalkMgmtDb: AG
  BizTalkMsgBoxDb: AG
`,
  silent: [
    {
      name: 'SQL Server Enterprise',
      change: [
        ['SQL01, version: "2019", edition: standard', 'SQL01, version: "2019", edition: enterprise'],
        ['SQL02, version: "2019", edition: standard', 'SQL02, version: "2019", edition: enterprise'],
      ],
    },
    { name: 'one database', change: [['  BizTalkMsgBoxDb: AG\n', '']] },
  ],
  absent: [
    {
      name: 'the edition',
      change: [
        ['SQL01, version: "2019", edition: standard', 'SQL01, version: "2019"'],
        ['SQL02, version: "2019", edition: standard', 'SQL02, version: "2019"'],
      ],
    },
  ],
  fixes: [
    {
      title: 'Change the edition of "NODE1" and "NODE2" to enterprise',
      change: [
        [
          '  NODE1: { on: SQL01, version: "2019", edition: standard }\n  NODE2: { on: SQL02, version: "2019", edition: standard }\n',
          '  NODE1: { on: SQL01, version: "2019", edition: enterprise }\n  NODE2: { on: SQL02, version: "2019", edition: enterprise }\n',
        ],
      ],
    },
    {
      title:
        'Plan a group of its own for each database of "AG", which fails over by itself, with availability group AG2; changes database BizTalkMsgBoxDb',
      change: [
        [
          '  AG: { replicas: [NODE1, NODE2], cluster: AGCLU, listener: { name: BTS } } # want\n',
          '  AG: { replicas: [NODE1, NODE2], cluster: AGCLU, listener: { name: BTS } } # want\n  AG2: { replicas: [NODE1, NODE2], cluster: AGCLU, listener: { name: AG2-LSN }, planned: true }\n',
        ],
        ['  BizTalkMsgBoxDb: AG', '  BizTalkMsgBoxDb: AG2'],
      ],
    },
  ],
};
