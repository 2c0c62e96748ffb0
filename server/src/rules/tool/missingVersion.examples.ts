/** Examples of `format/missing-version`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'format/missing-version',
  fires: `# want
servers:
  BTS01: { roles: [biztalk] }
`,
  silent: [{ name: 'the version stands below', change: [['servers:', 'bizha: 1\nservers:']] }],
  fixes: [{ title: 'Insert bizha: 1', change: [['# want\n', 'bizha: 1\n\n# want\n']] }],
  absent: [{ name: 'the version stands above', change: [['# want\n', 'bizha: 1\n']] }],
};
