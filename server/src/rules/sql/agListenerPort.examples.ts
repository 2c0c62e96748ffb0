/** Examples of `sql/ag-listener-port`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sql/ag-listener-port',
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
  NODE1: { on: SQL01, version: "2019" }
  NODE2: { on: SQL02, version: "2019" }

availabilityGroups:
  AG:
    cluster: AGCLU
    replicas: [NODE1, NODE2]
    listener: { name: BTS, port: 1533, alias: false } # want

databases:
  BizTalkMgmtDb: AG
`,
  silent: [
    { name: 'port 1433', change: [['port: 1533', 'port: 1433']] },
    { name: 'an alias', change: [['alias: false', 'alias: true']] },
    {
      name: 'an alias that the instances state',
      change: [
        [', alias: false', ''],
        ['SQL01, version: "2019"', 'SQL01, alias: true, version: "2019"'],
      ],
    },
  ],
  absent: [
    { name: 'the port', change: [[', port: 1533', '']] },
    { name: 'whether there is an alias', change: [[', alias: false', '']] },
  ],
  fixes: [
    {
      title: 'Note that the BizTalk servers have a SQL alias for port 1533',
      change: [
        [
          '    listener: { name: BTS, port: 1533, alias: false } # want',
          '    listener: { name: BTS, port: 1533, alias: true } # want',
        ],
      ],
    },
  ],
};
