/** Examples of `dr/custom-db`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'dr/custom-db',
  fires: `bizha: 1

sites:
  Main: {}
  DR: { role: disaster-recovery }

servers:
  SQL01: { site: Main, roles: [sql] }

sqlInstances:
  SQLPROD: { on: SQL01 }

databases:
  BizTalkMgmtDb: SQLPROD
  Shop: { on: SQLPROD, kind: custom } # want

backup:
  job: true
  databases: []
`,
  silent: [
    { name: 'it was added to the job', change: [['databases: []', 'databases: [shop]']] },
    { name: 'at the disaster-recovery site', change: [['SQL01: { site: Main', 'SQL01: { site: DR']] },
    {
      name: 'the job takes it anyway',
      change: [['Shop: { on: SQLPROD, kind: custom }', 'Shop: { on: SQLPROD, kind: rule-engine }']],
    },
  ],
  absent: [
    { name: 'what was added to the job is not stated', change: [['  databases: []\n', '']] },
    { name: 'what the database is for is not stated', change: [[', kind: custom', '']] },
  ],
  fixes: [{ title: 'Add "Shop" to the backup job', change: [['databases: []', 'databases: [Shop]']] }],
};
