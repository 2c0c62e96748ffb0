/** Examples of `sql/ag-ssisdb`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sql/ag-ssisdb',
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
  BAMPrimaryImport: AG
  SSISDB: NODE1 # want
`,
  silent: [
    { name: 'in the group', change: [['NODE1 # want', 'AG']] },
    { name: 'before 2020', change: [['version: "2020"', 'version: "2016"']] },
    { name: 'BAM is not used', change: [['databases:', 'bam: { used: false }\n\ndatabases:']] },
    { name: 'no BAM database', change: [['  BAMPrimaryImport: AG\n', '']] },
  ],
  absent: [
    { name: 'where the catalogue is', change: [['SSISDB: NODE1 # want', 'SSISDB:']] },
    { name: 'the catalogue: hint', change: [['  SSISDB: NODE1 # want\n', '']] },
    { name: 'the version', change: [['  version: "2020"\n', '']] },
  ],
  fixes: [
    {
      title: 'Add "SSISDB" to "AG"',
      change: [['  SSISDB: NODE1 # want', '  SSISDB: AG # want']],
    },
  ],
};
