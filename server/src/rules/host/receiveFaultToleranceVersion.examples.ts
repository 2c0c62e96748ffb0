/** Examples of `host/receive-fault-tolerance-version`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'host/receive-fault-tolerance-version',
  fires: `bizha: 1
group:
  version: "2016"
  receiveFaultTolerance: true # want
  edition: enterprise
`,
  alsoFires: [
    { name: 'the retry interval', change: [['receiveFaultTolerance: true', 'receiveFaultToleranceRetry: 60s']] },
  ],
  silent: [
    { name: '2020', change: [['"2016"', '"2020"']] },
    { name: 'it is off', change: [['receiveFaultTolerance: true', 'receiveFaultTolerance: false']] },
  ],
  absent: [
    { name: 'the version is not stated', change: [['  version: "2016"\n', '']] },
    { name: 'the setting is not stated', change: [['  receiveFaultTolerance: true # want\n', '']] },
  ],
  fixes: [{ title: 'Remove the setting', change: [['  receiveFaultTolerance: true # want\n', '']] }],
};
