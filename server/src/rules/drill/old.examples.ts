/** Examples of `drill/old`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'drill/old',
  today: '2026-11-23',
  fires: `bizha: 1

drills:
  Power off:
    date: 2025-11-22 # want
    failed: [SQL01]
`,
  silent: [{ name: 'a year ago to the day', change: [['2025-11-22', '2025-11-23']] }],
  absent: [{ name: 'the day is not stated', change: [['    date: 2025-11-22 # want\n', '']] }],
};
