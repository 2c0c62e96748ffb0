/** Examples of `dr/ag-is-not-backup`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'dr/ag-is-not-backup',
  fires: `bizha: 1

servers:
  SQL01: { roles: [sql] }
  SQL02: { roles: [sql] }

sqlInstances:
  ONE: { on: SQL01 }
  TWO: { on: SQL02 }

availabilityGroups:
  BTSAG: # want
    replicas: [ONE, TWO]

databases:
  BizTalkMgmtDb: BTSAG

backup:
  job: false
`,
  silent: [
    { name: 'the backup job runs', change: [['job: false', 'job: true']] },
    {
      name: 'databases are shipped',
      change: [['job: false', 'job: false\n\ndisasterRecovery:\n  method: biztalk-log-shipping']],
    },
    { name: 'the group holds nothing', change: [['BizTalkMgmtDb: BTSAG', 'BizTalkMgmtDb: ONE']] },
  ],
  absent: [{ name: 'whether the job runs is not stated', change: [['  job: false\n', '']] }],
};
