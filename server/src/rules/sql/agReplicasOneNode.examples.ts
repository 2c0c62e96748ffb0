/** Examples of `sql/ag-replicas-one-node`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sql/ag-replicas-one-node',
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
  NODE2: { on: SQL01, version: "2019" }

availabilityGroups:
  AG:
    cluster: AGCLU
    replicas:
      NODE1:
      NODE2: # want

databases:
  BizTalkMgmtDb: AG
`,
  alsoFires: [
    {
      name: 'no node is free',
      change: [
        [', SQL02] }', ', SQL02, SQL03] }'],
        ['  SQL02: { roles: [sql] }\n', '  SQL02: { roles: [sql] }\n  SQL03: { roles: [sql] }\n'],
      ],
    },
  ],
  silent: [
    { name: 'different nodes', change: [['NODE2: { on: SQL01', 'NODE2: { on: SQL02']] },
    { name: 'no BizTalk database in it', change: [['BizTalkMgmtDb: AG', 'Orders: { on: AG, kind: custom }']] },
  ],
  absent: [{ name: 'where a replica runs', change: [['NODE2: { on: SQL01,', 'NODE2: {']] }],
  fixes: [
    {
      title: 'Move "NODE2" to "SQL02"',
      change: [['  NODE2: { on: SQL01, version: "2019" }', '  NODE2: { on: SQL02, version: "2019" }']],
    },
  ],
};
