/** Examples of `bam/maintenance`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'bam/maintenance',
  fires: `bizha: 1

bam:
  used: true
  onlineWindow: true
  archiving: false # want
`,
  alsoFires: [
    {
      name: 'BAM is in use where its database is described',
      change: [['bam:\n  used: true', 'databases:\n  BAMPrimaryImport:\n\nbam:']],
    },
    {
      name: 'no online window',
      change: [
        ['onlineWindow: true', 'onlineWindow: false # want'],
        ['archiving: false # want', 'archiving: true'],
      ],
    },
  ],
  silent: [
    { name: 'old activities are archived', change: [['archiving: false', 'archiving: true']] },
    { name: 'BAM is not in use', change: [['used: true', 'used: false']] },
  ],
  absent: [
    { name: 'whether they are archived is not stated', change: [['  archiving: false # want\n', '']] },
    { name: 'whether BAM is in use is not stated', change: [['  used: true\n', '']] },
  ],
};
