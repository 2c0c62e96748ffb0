/** Examples of `reference/unknown-id`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'reference/unknown-id',
  fires: `bizha: 1
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
hosts:
  Send: { instances: [BTS01, BTS20], send: [SMTP] } # want
`,
  alsoFires: [
    {
      name: 'a cluster group that is not defined',
      change: [
        [
          'Send: { instances: [BTS01, BTS20], send: [SMTP] }',
          'Send: { clusterGroup: CLU/Send, instances: [BTS01], send: [SMTP] }',
        ],
      ],
    },
  ],
  silent: [
    { name: 'the name differs in letter case only', change: [['BTS20', 'bts02']] },
    { name: 'a built-in adapter', change: [['BTS20], send: [SMTP] }', 'BTS02], send: [FTP] }']] },
    { name: 'free text', change: [['BTS20], send', 'BTS02], notes: BTS20, send']] },
  ],
  absent: [
    { name: 'no instances', change: [['instances: [BTS01, BTS20], ', '']] },
    {
      name: 'the file speaks of no servers: information, once',
      change: [['servers:\n  BTS01: { roles: [biztalk] }\n  BTS02: { roles: [biztalk] }\n', '']],
    },
  ],
  fixes: [
    { title: 'Replace with "BTS02"', change: [['BTS20', 'BTS02']] },
    {
      title: 'Add the missing entry: server "BTS20"',
      change: [['  BTS02: { roles: [biztalk] }\n', '  BTS02: { roles: [biztalk] }\n  BTS20:\n']],
    },
  ],
};
