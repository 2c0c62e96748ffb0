/** Examples of `db/ssas-named-instance`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'db/ssas-named-instance',
  fires: `bizha: 1

servers:
  SQL01: { roles: [sql] }

sqlInstances:
  OLAP: { on: SQL01, engine: analysis-services, instanceName: CUBES } # want

databases:
  BAMAnalysis: OLAP
`,
  alsoFires: [{ name: 'it holds cubes and nothing else', change: [['engine: analysis-services, ', '']] }],
  silent: [
    { name: 'the default instance', change: [['instanceName: CUBES', 'instanceName: MSSQLSERVER']] },
    { name: 'no cubes of BizTalk Server', change: [['BAMAnalysis: OLAP', 'Sales: { on: OLAP, kind: custom }']] },
    { name: 'another engine', change: [['engine: analysis-services', 'engine: database']] },
    {
      name: 'it holds other databases too, so the name can be theirs',
      change: [
        ['engine: analysis-services, ', ''],
        ['BAMAnalysis: OLAP', 'BAMAnalysis: OLAP\n  BAMPrimaryImport: OLAP'],
      ],
    },
  ],
  absent: [
    { name: 'the name', change: [[', instanceName: CUBES', '']] },
    { name: 'what it holds', change: [['databases:\n  BAMAnalysis: OLAP\n', '']] },
  ],
};
