/** Examples of `sql/ag-no-wsfc`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sql/ag-no-wsfc',
  fires: `bizha: 1

group:
  version: "2020"
  edition: enterprise

servers:
  SQL01: { roles: [sql] }
  SQL02: { roles: [sql] }
  SQL03: { roles: [sql] }

clusters:
  OTHER: { nodes: [SQL01, SQL03] }

sqlInstances:
  NODE1: { on: SQL01, version: "2019" }
  NODE2: { on: SQL02, version: "2019" }

availabilityGroups:
  AG: { replicas: [NODE1, NODE2], jobsReplicated: true } # want

databases:
  BizTalkMgmtDb: AG
`,
  alsoFires: [{ name: 'it names a cluster without the nodes', change: [['jobsReplicated: true', 'cluster: OTHER']] }],
  silent: [
    { name: 'one cluster with all nodes', change: [['[SQL01, SQL03]', '[SQL01, SQL02]']] },
    { name: 'no BizTalk database in it', change: [['BizTalkMgmtDb: AG', 'Orders: { on: AG, kind: custom }']] },
  ],
  absent: [
    {
      name: 'no cluster is described: information',
      change: [['clusters:\n  OTHER: { nodes: [SQL01, SQL03] }\n\n', '']],
    },
    { name: 'the nodes', change: [['{ nodes: [SQL01, SQL03] }', '']] },
    {
      name: 'where the replicas run',
      change: [
        ['{ on: SQL01, version: "2019" }', ''],
        ['{ on: SQL02, version: "2019" }', ''],
      ],
    },
  ],
  fixes: [
    {
      title: 'Add "SQL02" to the cluster "OTHER"',
      change: [
        ['  OTHER: { nodes: [SQL01, SQL03] }', '  OTHER: { nodes: [SQL01, SQL03, SQL02] }'],
        [
          '  AG: { replicas: [NODE1, NODE2], jobsReplicated: true } # want',
          '  AG: { replicas: [NODE1, NODE2], jobsReplicated: true, cluster: OTHER } # want',
        ],
      ],
    },
    {
      title: 'Plan the cluster "SQLCLU" (SQL01, SQL02)',
      on: 'no cluster is described: information',
      change: [
        [
          '  SQL03: { roles: [sql] }\n\n',
          '  SQL03: { roles: [sql] }\n\nclusters:\n  SQLCLU: { nodes: [SQL01, SQL02], planned: true }\n\n',
        ],
        [
          '  AG: { replicas: [NODE1, NODE2], jobsReplicated: true } # want\n',
          '  AG: { replicas: [NODE1, NODE2], jobsReplicated: true, cluster: SQLCLU } # want\n',
        ],
      ],
    },
  ],
};
