/** Examples of `sql/ag-multi-subnet`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sql/ag-multi-subnet',
  fires: `bizha: 1

group:
  version: "2020"
  edition: enterprise

servers:
  SQL01: { roles: [sql], subnet: 10.1.0.0/24 }
  SQL02: { roles: [sql], subnet: 10.2.0.0/24 }

clusters:
  AGCLU: { nodes: [SQL01, SQL02] }

sqlInstances:
  NODE1: { on: SQL01, version: "2019" }
  NODE2: { on: SQL02, version: "2019" }

availabilityGroups:
  AG: { replicas: [NODE1, NODE2], cluster: AGCLU } # want

databases:
  BizTalkMgmtDb: AG
`,
  silent: [
    { name: 'one subnet', change: [['10.2.0.0/24', '10.1.0.0/24']] },
    { name: 'no BizTalk database in it', change: [['BizTalkMgmtDb: AG', 'Orders: { on: AG, kind: custom }']] },
  ],
  absent: [{ name: 'one of the subnets', change: [[', subnet: 10.2.0.0/24', '']] }],
  fixes: [
    {
      title: 'Put "SQL02" into the subnet "10.1.0.0/24"',
      change: [['  SQL02: { roles: [sql], subnet: 10.2.0.0/24 }', '  SQL02: { roles: [sql], subnet: 10.1.0.0/24 }']],
    },
  ],
};
