/** Examples of `sql/ag-per-database-dtc`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sql/ag-per-database-dtc',
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
    perDatabaseDtc: false # want

databases:
  BizTalkMgmtDb: AG
`,
  silent: [
    { name: 'it is on', change: [['false # want', 'true']] },
    { name: 'no BizTalk database in it', change: [['BizTalkMgmtDb: AG', 'Orders: { on: AG, kind: custom }']] },
  ],
  absent: [{ name: 'whether it is on: information', change: [['    perDatabaseDtc: false # want\n', '']] }],
  fixes: [
    {
      title: 'Note that Per Database DTC Support of "AG" is on',
      change: [['    perDatabaseDtc: false # want', '    perDatabaseDtc: true # want']],
    },
  ],
};
