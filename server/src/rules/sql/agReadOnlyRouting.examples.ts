/** Examples of `sql/ag-read-only-routing`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sql/ag-read-only-routing',
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
    readOnlyRouting: true # want

databases:
  BizTalkMgmtDb: AG
`,
  alsoFires: [{ name: 'MultiSubnetFailover', change: [['readOnlyRouting', 'multiSubnetFailover']] }],
  silent: [
    { name: 'off', change: [['true # want', 'false']] },
    { name: 'no BizTalk database in it', change: [['BizTalkMgmtDb: AG', 'Orders: { on: AG, kind: custom }']] },
  ],
  absent: [{ name: 'whether it is set up', change: [['    readOnlyRouting: true # want\n', '']] }],
  fixes: [
    {
      title: 'Remove "readOnlyRouting"',
      change: [['    readOnlyRouting: true # want\n', '']],
    },
  ],
};
