/** Examples of `format/missing-version`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'format/missing-version',
  fires: `# want
servers:
  BTS01: { roles: [biztalk] }
`,
  silent: [{ name: 'the version stands below', change: [['servers:', 'bizha: 1\nservers:']] }],
  absent: [{ name: 'the version stands above', change: [['# want\n', 'bizha: 1\n']] }],
};
