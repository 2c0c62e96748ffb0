/** Examples of `sql/ag-database-missing`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sql/ag-database-missing',
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
  BizTalkDTADb: NODE1 # want
`,
  alsoFires: [{ name: 'the BAM star schema with BizTalk Server 2020', change: [['BizTalkDTADb', 'BAMStarSchema']] }],
  silent: [
    { name: 'in the group', change: [['NODE1 # want', 'AG']] },
    { name: 'cubes', change: [['BizTalkDTADb', 'BAMAnalysis']] },
    { name: 'a custom database', change: [['BizTalkDTADb: NODE1 # want', 'Orders: { on: NODE1, kind: custom }']] },
    { name: 'the SSIS catalogue', change: [['BizTalkDTADb', 'SSISDB']] },
    {
      name: 'the BAM archive with BizTalk Server 2016',
      change: [
        ['version: "2020"', 'version: "2016"\n  cumulativeUpdate: 9'],
        ['BizTalkDTADb', 'BAMArchive'],
      ],
    },
    {
      name: 'an instance without a replica',
      change: [
        ['NODE1 # want', 'OTHER'],
        ['  NODE1: {', '  OTHER: { on: SQL02 }\n  NODE1: {'],
      ],
    },
    { name: 'the instance is a failover cluster instance', change: [['NODE1: { on: SQL01,', 'NODE1: { on: AGCLU,']] },
  ],
  absent: [
    { name: 'where the database is', change: [['BizTalkDTADb: NODE1 # want', 'BizTalkDTADb:']] },
    {
      name: 'the version, for the BAM archive',
      change: [
        ['  version: "2020"\n', ''],
        ['BizTalkDTADb', 'BAMArchive'],
      ],
    },
  ],
  fixes: [
    {
      title: 'Add "BizTalkDTADb" to "AG"',
      change: [['  BizTalkDTADb: NODE1 # want', '  BizTalkDTADb: AG # want']],
    },
  ],
};
