/** Examples of `syntax/yaml`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'syntax/yaml',
  fires: `bizha: 1
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: ["biztalk] } # want
  SQL01: { roles: [sql] }
`,
  alsoFires: [
    {
      name: 'another cause: a word without a colon',
      change: [['  BTS02: { roles: ["biztalk] } # want', '  BTS02 # want']],
    },
  ],
  silent: [{ name: 'a quote that is closed', change: [['["biztalk]', '["biztalk"]']] }],
  absent: [{ name: 'the entry is not there', change: [['  BTS02: { roles: ["biztalk] } # want\n', '']] }],
};
