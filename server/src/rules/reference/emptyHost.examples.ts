/** Examples of `reference/empty-host`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'reference/empty-host',
  fires: `bizha: 1
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
hosts:
  Send: { instances: [BTS01, BTS02], send: [SMTP] }
  Spare: { instances: [BTS01, BTS02], receive: [], send: [] } # want
`,
  silent: [
    { name: 'the default host', change: [['Spare: { ', 'Spare: { default: true, ']] },
    { name: 'a host with content', change: [['receive: [], send: []', 'receive: [FILE], send: []']] },
    {
      name: 'content in an application',
      change: [['hosts:\n', 'applications:\n  Orders: { orchestrations: { Bill: { host: Spare } } }\nhosts:\n']],
    },
    { name: 'no instance', change: [['Spare: { instances: [BTS01, BTS02]', 'Spare: { instances: []']] },
  ],
  absent: [{ name: 'the content is not stated', change: [[', receive: [], send: []', '']] }],
  fixes: [
    {
      title: 'Delete the host "Spare"',
      change: [['  Spare: { instances: [BTS01, BTS02], receive: [], send: [] } # want\n', '']],
    },
    { title: 'Add a send handler to "Spare": FILE', change: [['receive: [], send: []', 'receive: [], send: [FILE]']] },
  ],
};
