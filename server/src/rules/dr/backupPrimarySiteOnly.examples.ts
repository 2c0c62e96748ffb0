/** Examples of `dr/backup-primary-site-only`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'dr/backup-primary-site-only',
  fires: `bizha: 1

backup:
  job: true
  offsite: false # want
`,
  silent: [
    { name: 'a copy is elsewhere', change: [['offsite: false', 'offsite: true']] },
    {
      name: 'the backups themselves are at the other site',
      change: [
        [
          'job: true',
          "job: true\n  path: '\\\\DRFS01\\biztalk'\n\nsites: { DR: { role: disaster-recovery } }\n\nservers: { DRFS01: { site: DR } }\n",
        ],
        ['  offsite: false # want\n', ''],
        ['  path', '  offsite: false\n  path'],
      ],
    },
    { name: 'the files are copied to the destination', change: [['job: true', 'job: true\n  copied: true']] },
  ],
  absent: [{ name: 'it is not stated', change: [['  offsite: false # want\n', '']] }],
};
