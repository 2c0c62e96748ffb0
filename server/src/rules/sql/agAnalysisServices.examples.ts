/** Examples of `sql/ag-analysis-services`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sql/ag-analysis-services',
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
  AG: { replicas: [NODE1, NODE2], cluster: AGCLU }

databases:
  BizTalkMgmtDb: AG
  BAMAnalysis: AG # want
`,
  alsoFires: [{ name: 'the cubes of tracking', change: [['BAMAnalysis', 'BizTalkAnalysisDb']] }],
  silent: [
    {
      name: 'on an instance of its own',
      change: [
        ['BAMAnalysis: AG # want', 'BAMAnalysis: OLAP'],
        ['  NODE1: {', '  OLAP: { on: SQL02, engine: analysis-services }\n  NODE1: {'],
      ],
    },
    { name: 'a relational database', change: [['BAMAnalysis: AG # want', 'BAMStarSchema: AG']] },
  ],
  absent: [{ name: 'where the cubes are', change: [['BAMAnalysis: AG # want', 'BAMAnalysis:']] }],
  fixes: [
    {
      title: 'Move "BAMAnalysis" to the failover cluster instance "OLAP": plans cluster group AGCLU/OLAP',
      change: [
        [
          '  AGCLU: { nodes: [SQL01, SQL02] }',
          '  AGCLU: { nodes: [SQL01, SQL02], groups: { OLAP: { resources: [network-name, ip-address, disk], owners: [SQL01, SQL02], planned: true } } }',
        ],
        [
          '  NODE2: { on: SQL02, version: "2019" }\n',
          '  NODE2: { on: SQL02, version: "2019" }\n  OLAP: { on: AGCLU/OLAP, mode: active/passive, engine: analysis-services, planned: true }\n',
        ],
        ['  BAMAnalysis: AG # want', '  BAMAnalysis: OLAP # want'],
      ],
    },
  ],
};
