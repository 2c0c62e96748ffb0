/** Examples of `edition/development-in-production`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'edition/development-in-production',
  fires: `bizha: 1

group:
  purpose: production
  edition: developer # want
`,
  alsoFires: [
    { name: 'Evaluation', change: [['edition: developer', 'edition: evaluation']] },
    { name: 'production is the default', change: [['  purpose: production\n', '']] },
  ],
  silent: [
    { name: 'Enterprise', change: [['developer # want', 'enterprise']] },
    { name: 'a group for tests', change: [['purpose: production', 'purpose: test']] },
    { name: 'a group for development', change: [['purpose: production', 'purpose: development']] },
  ],
  absent: [{ name: 'the edition', change: [['  edition: developer # want\n', '']] }],
  fixes: [
    {
      title: 'Change the edition to enterprise',
      change: [['  edition: developer # want', '  edition: enterprise # want']],
    },
    {
      title: 'Change the purpose to test',
      change: [['  purpose: production', '  purpose: test']],
    },
    {
      title: 'Change the purpose to development',
      change: [['  purpose: production', '  purpose: development']],
    },
  ],
};
