/** Examples of `sql/ag-custom-db-listener`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sql/ag-custom-db-listener',
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
  SHOP: { managed: true, redundant: true }

availabilityGroups:
  AG: { replicas: [NODE1, NODE2], cluster: AGCLU, listener: { name: BTS } }

databases:
  BizTalkMgmtDb: AG
  Orders: { on: NODE1, kind: custom } # want

backup:
  job: true
  databases: [Orders]
`,
  silent: [
    { name: 'in the group', change: [['on: NODE1, kind', 'on: AG, kind']] },
    { name: 'on another instance', change: [['on: NODE1, kind', 'on: SHOP, kind']] },
    { name: 'not in the job', change: [['databases: [Orders]', 'databases: []']] },
  ],
  absent: [
    { name: 'what is in the job', change: [['  databases: [Orders]\n', '']] },
    { name: 'the replicas', change: [['replicas: [NODE1, NODE2], ', '']] },
  ],
  fixes: [{ title: 'Add "Orders" to "AG"', change: [['on: NODE1, kind', 'on: AG, kind']] }],
};
