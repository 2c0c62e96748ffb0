/** Examples of `reference/unknown-adapter`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'reference/unknown-adapter',
  fires: `bizha: 1
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
hosts:
  Send: { instances: [BTS01, BTS02], send: [SFPT] } # want
`,
  silent: [
    { name: 'a built-in adapter', change: [['SFPT', 'SFTP']] },
    { name: 'an alias, in other letter case', change: [['SFPT', 'event hubs']] },
    { name: 'an adapter that the file declares', change: [['hosts:\n', 'adapters:\n  SFPT: {}\nhosts:\n']] },
  ],
  absent: [{ name: 'no handler', change: [[', send: [SFPT]', '']] }],
  fixes: [
    { title: 'Replace with "SFTP"', change: [['SFPT', 'SFTP']] },
    {
      title: 'Declare "SFPT" as a custom adapter',
      change: [['send: [SFPT] } # want\n', 'send: [SFPT] } # want\nadapters:\n  SFPT:\n']],
    },
  ],
};
