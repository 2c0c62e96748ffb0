/** Examples of `dr/no-backup-job`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'dr/no-backup-job',
  fires: String.raw`bizha: 1

group:
  purpose: production

servers:
  SQL01: { roles: [sql] }

sqlInstances:
  SQLPROD: { on: SQL01 }

databases:
  BizTalkMgmtDb: SQLPROD

backup:
  job: false # want
  path: '\\VAULT\biztalk'
`,
  silent: [
    { name: 'the job runs', change: [['job: false', 'job: true']] },
    { name: 'a test group', change: [['purpose: production', 'purpose: test']] },
  ],
  absent: [
    { name: 'whether the job runs is not stated', change: [['  job: false # want\n', '']] },
    {
      name: 'nothing is said of backups',
      change: [["backup:\n  job: false # want\n  path: '\\\\VAULT\\biztalk'\n", '']],
    },
  ],
};
