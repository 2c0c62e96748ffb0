/** Examples of `dr/other-backup-method`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'dr/other-backup-method',
  fires: String.raw`bizha: 1

group:
  purpose: production

sqlInstances:
  SQLPROD: { managed: true, redundant: true }

databases:
  BizTalkMgmtDb: SQLPROD
  Shop: { on: SQLPROD, kind: custom }

backup:
  path: '\\VAULT\biztalk'
  job: false
  otherMethods: [maintenance-plans] # want
`,
  alsoFires: [
    { name: 'beside the job: a warning', change: [['job: false', 'job: true']] },
    { name: 'a backup product', change: [['[maintenance-plans]', '[backup-product]']] },
    {
      name: 'no database is described',
      change: [['databases:\n  BizTalkMgmtDb: SQLPROD\n  Shop: { on: SQLPROD, kind: custom }\n\n', '']],
    },
  ],
  silent: [
    {
      name: 'snapshots and images beside the job, which back up no log',
      change: [
        ['job: false', 'job: true'],
        ['[maintenance-plans] # want', '[snapshots, vm-image]'],
      ],
    },
    { name: 'no other method', change: [['[maintenance-plans]', '[]']] },
    { name: 'a test group', change: [['purpose: production', 'purpose: test']] },
  ],
  absent: [
    { name: 'whether the job runs is not stated', change: [['  job: false\n', '']] },
    { name: 'other methods are not stated', change: [['  otherMethods: [maintenance-plans] # want\n', '']] },
  ],
};
