/** Examples of `db/bam-analysis-not-redundant`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'db/bam-analysis-not-redundant',
  fires: `bizha: 1

servers:
  SQL01: { roles: [sql, analysis-services] }
  SQL02: { roles: [sql, analysis-services] }

sqlInstances:
  SQLPROD: { managed: true, redundant: true }
  OTHER: { on: SQL01, engine: analysis-services }

databases:
  BizTalkMgmtDb: SQLPROD
  BAMAnalysis: OTHER # want
`,
  silent: [
    {
      name: 'a failover cluster instance',
      change: [
        ['sqlInstances:', 'clusters:\n  SQLCLU: { nodes: [SQL01, SQL02] }\n\nsqlInstances:'],
        ['{ on: SQL01,', '{ on: SQLCLU,'],
      ],
    },
    { name: 'managed, with redundancy of its own', change: [['{ on: SQL01,', '{ managed: true, redundant: true,']] },
    {
      name: 'on the disaster-recovery site',
      change: [
        ['servers:', 'sites:\n  There: { role: disaster-recovery }\n\nservers:'],
        ['SQL01: { roles', 'SQL01: { site: There, roles'],
        ['SQL02: { roles', 'SQL02: { site: There, roles'],
      ],
    },
    {
      name: 'in an availability group, of which another rule speaks',
      change: [
        ['databases:', 'availabilityGroups:\n  AG: { replicas: [OTHER] }\n\ndatabases:'],
        ['BAMAnalysis: OTHER # want', 'BAMAnalysis: AG'],
      ],
    },
  ],
  absent: [
    {
      name: 'where the instance runs',
      change: [['{ on: SQL01, engine: analysis-services }', '{ engine: analysis-services }']],
    },
    { name: 'where the cubes are', change: [['BAMAnalysis: OTHER # want', 'BAMAnalysis:']] },
  ],
  fixes: [
    {
      title: 'Cluster "OTHER" with SQL02: plans cluster SQLCLU',
      change: [
        [
          '  SQL02: { roles: [sql, analysis-services] }\n\n',
          '  SQL02: { roles: [sql, analysis-services] }\n\nclusters:\n  SQLCLU:\n    nodes: [SQL01, SQL02]\n    groups:\n      OTHER: { resources: [network-name, ip-address, disk, msdtc], owners: [SQL01, SQL02] }\n    planned: true\n\n',
        ],
        [
          '  OTHER: { on: SQL01, engine: analysis-services }',
          '  OTHER: { on: SQLCLU/OTHER, engine: analysis-services, mode: active/passive }',
        ],
      ],
    },
  ],
};
