/** Examples of `dr/rpo-too-small`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'dr/rpo-too-small',
  fires: `bizha: 1

group:
  version: "2020"
  recoveryPointObjective: 10m # want

backup:
  job: true
  logInterval: 15m
`,
  alsoFires: [
    { name: 'the default interval', change: [['  logInterval: 15m\n', '']] },
    { name: 'two intervals are too long', change: [['recoveryPointObjective: 10m', 'recoveryPointObjective: 20m']] },
  ],
  silent: [
    { name: 'two intervals fit', change: [['logInterval: 15m', 'logInterval: 5m']] },
    { name: 'storage that spans the sites', change: [['version: "2020"', 'approach: stretched']] },
    { name: 'no job, which has its own finding', change: [['job: true', 'job: false']] },
  ],
  absent: [{ name: 'no objective is stated', change: [['  recoveryPointObjective: 10m # want\n', '']] }],
  fixes: [{ title: 'Back up the logs every 5m', change: [['logInterval: 15m', 'logInterval: 5m']] }],
};
