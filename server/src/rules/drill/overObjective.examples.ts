/** Examples of `drill/over-objective`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'drill/over-objective',
  fires: `bizha: 1

group:
  recoveryTimeObjective: 15m

drills:
  Power off:
    date: 2026-06-01
    failed: [SQL01]
    recoveryTime: 16m # want
`,
  silent: [{ name: 'in time', change: [['recoveryTime: 16m', 'recoveryTime: 15m']] }],
  absent: [
    { name: 'how long it took is not stated', change: [['    recoveryTime: 16m # want\n', '']] },
    { name: 'no objective is stated', change: [['  recoveryTimeObjective: 15m\n', '']] },
  ],
};
