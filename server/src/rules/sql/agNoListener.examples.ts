/** Examples of `sql/ag-no-listener`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sql/ag-no-listener',
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
    listener: none # want

databases:
  BizTalkMgmtDb: AG
`,
  silent: [
    { name: 'a listener', change: [['none # want', '{ name: BTS }']] },
    { name: 'no BizTalk database in it', change: [['BizTalkMgmtDb: AG', 'Orders: { on: AG, kind: custom }']] },
  ],
  absent: [{ name: 'the listener', change: [['    listener: none # want\n', '']] }],
  fixes: [
    {
      title: 'Add the listener "AG-LSN"',
      change: [['    listener: none # want', '    listener: { name: AG-LSN } # want']],
    },
  ],
};
