/** Examples of `format/unknown-key`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'format/unknown-key',
  fires: `bizha: 1
servers:
  FS01: { rolls: [file] } # want
`,
  alsoFires: [
    {
      name: 'a section that is none',
      change: [
        ['servers:', 'server: # want'],
        ['  FS01: { rolls: [file] } # want\n', ''],
      ],
    },
    {
      name: 'a text with a comma, in braces',
      change: [['{ rolls: [file] }', '{ notes: cold standby, nothing runs here, yet }']],
    },
  ],
  silent: [
    {
      name: 'the text in quotes',
      change: [['{ rolls: [file] }', '{ notes: "cold standby, nothing runs here, yet" }']],
    },
    { name: "a key of one's own", change: [['rolls:', 'x-rolls:']] },
    { name: 'the key itself', change: [['rolls:', 'roles:']] },
  ],
  absent: [{ name: 'no key', change: [['{ rolls: [file] } # want', '']] }],
  fixes: [
    {
      title: 'Write cold standby, nothing runs here, yet in quotes',
      on: 'a text with a comma, in braces',
      change: [
        [
          '  FS01: { notes: cold standby, nothing runs here, yet } # want\n',
          '  FS01: { notes: "cold standby, nothing runs here, yet" } # want\n',
        ],
      ],
    },
    { title: 'Replace with "roles"', change: [['rolls:', 'roles:']] },
  ],
};
