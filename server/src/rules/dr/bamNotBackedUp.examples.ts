/** Examples of `dr/bam-not-backed-up`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'dr/bam-not-backed-up',
  fires: `bizha: 1

sqlInstances:
  SQLPROD: { managed: true, redundant: true }

databases:
  BAMPrimaryImport: SQLPROD
  BAMArchive: SQLPROD

backup:
  job: true
  bam: false # want
`,
  alsoFires: [
    {
      name: 'BAM is said to be in use',
      change: [['databases:\n  BAMPrimaryImport: SQLPROD\n  BAMArchive: SQLPROD', 'bam: { used: true }']],
    },
  ],
  silent: [
    { name: 'they are backed up', change: [['bam: false', 'bam: true']] },
    {
      name: 'no BAM',
      change: [['  BAMPrimaryImport: SQLPROD\n  BAMArchive: SQLPROD\n', '  BizTalkMgmtDb: SQLPROD\n']],
    },
  ],
  absent: [{ name: 'it is not stated', change: [['  bam: false # want\n', '']] }],
};
