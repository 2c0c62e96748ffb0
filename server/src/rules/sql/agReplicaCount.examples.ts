/** Examples of `sql/ag-replica-count`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sql/ag-replica-count',
  fires: `bizha: 1

group:
  version: "2020"
  edition: enterprise

servers:
  SQL01: { roles: [sql] }
  SQL02: { roles: [sql] }
  SQL03: { roles: [sql] }

clusters:
  AGCLU: { nodes: [SQL01, SQL02, SQL03] }

sqlInstances:
  NODE1: { on: SQL01, version: "2019", edition: standard }
  NODE2: { on: SQL02, version: "2019" }
  NODE3: { on: SQL03, version: "2019" }

availabilityGroups:
  AG:
    cluster: AGCLU
    replicas: [NODE1, NODE2, NODE3] # want

databases:
  BizTalkMgmtDb: AG
`,
  silent: [
    { name: 'two replicas', change: [['[NODE1, NODE2, NODE3]', '[NODE1, NODE2]']] },
    { name: 'SQL Server Enterprise', change: [['edition: standard', 'edition: enterprise']] },
    { name: 'no BizTalk database in it', change: [['BizTalkMgmtDb: AG', 'Orders: { on: AG, kind: custom }']] },
  ],
  absent: [
    { name: 'the edition', change: [[', edition: standard', '']] },
    { name: 'the replicas', change: [['    replicas: [NODE1, NODE2, NODE3] # want\n', '']] },
  ],
  fixes: [
    { title: 'Change the edition of "NODE1" to enterprise', change: [['edition: standard', 'edition: enterprise']] },
  ],
};
