/** Examples of `format/unsupported-version`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'format/unsupported-version',
  fires: `bizha: 2 # want
servers:
  BTS01: { roles: [biztalk] }
`,
  silent: [{ name: 'the version that is supported', change: [['bizha: 2', 'bizha: 1']] }],
  absent: [{ name: 'no version: another rule says so', change: [['bizha: 2 # want\n', '']] }],
};
