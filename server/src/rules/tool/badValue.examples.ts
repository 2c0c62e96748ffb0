/** Examples of `format/bad-value`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'format/bad-value',
  fires: `bizha: 1
servers:
  FS01: { roles: [filee] } # want
`,
  alsoFires: [
    {
      name: 'a duration that is none',
      change: [['filee] } # want', 'file] }\nbackup: { logInterval: 15 minutes } # want']],
    },
  ],
  silent: [{ name: 'a value in another case', change: [['filee', 'File']] }],
  absent: [{ name: 'no value', change: [['[filee]', '[]']] }],
  fixes: [{ title: 'Replace with "file"', change: [['filee', 'file']] }],
};
