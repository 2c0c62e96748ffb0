/** Examples of `reference/duplicate-instance-on-server`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'reference/duplicate-instance-on-server',
  fires: `bizha: 1
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
  BTS03: { roles: [biztalk] }
hosts:
  Send:
    instances:
      - BTS01
      - BTS02
      - BTS01 # want
    send: [SMTP]
`,
  silent: [
    { name: 'the host on different servers', change: [['- BTS01 # want', '- BTS03']] },
    {
      name: 'different hosts on one server',
      change: [
        [
          '      - BTS01 # want\n    send: [SMTP]\n',
          '    send: [SMTP]\n  Track: { tracking: true, instances: [BTS01, BTS02] }\n',
        ],
      ],
    },
  ],
  absent: [
    {
      name: 'no instances',
      change: [['    instances:\n      - BTS01\n      - BTS02\n      - BTS01 # want\n', '']],
    },
  ],
  fixes: [
    { title: 'Delete the second instance of "Send" on BTS01', change: [['      - BTS01 # want\n', '']] },
    { title: 'Move the instance of "Send" to BTS03', change: [['- BTS01 # want', '- BTS03 # want']] },
  ],
};
