/** Examples of `host/mixed-functions`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'host/mixed-functions',
  fires: `bizha: 1
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
  BTS03: { roles: [biztalk] }
  SQL01: { roles: [sql] }
  SQL02: { roles: [sql] }
hosts:
  Orders: { instances: [BTS01, BTS02], receive: { SB-Messaging: { address: "sb://one" } }, send: [SMTP], orchestrations: [Bill] } # want
`,
  alsoFires: [
    { name: 'processing and sending', change: [['receive: { SB-Messaging: { address: "sb://one" } }, ', '']] },
  ],
  silent: [
    { name: 'fewer than five computers', change: [['  SQL02: { roles: [sql] }\n', '']] },
    { name: 'no orchestration', change: [[', orchestrations: [Bill]', '']] },
    {
      name: 'orchestrations only',
      change: [['receive: { SB-Messaging: { address: "sb://one" } }, send: [SMTP], ', '']],
    },
    {
      name: 'one BizTalk server',
      change: [
        [
          '  BTS02: { roles: [biztalk] }\n  BTS03: { roles: [biztalk] }\n',
          '  SQL03: { roles: [sql] }\n  SQL04: { roles: [sql] }\n',
        ],
        ['[BTS01, BTS02]', '[BTS01]'],
      ],
    },
  ],
  absent: [
    {
      name: 'the content is not stated',
      change: [[', receive: { SB-Messaging: { address: "sb://one" } }, send: [SMTP], orchestrations: [Bill]', '']],
    },
  ],
  fixes: [
    {
      title: 'Split "Orders": "OrdersReceive" and "OrdersSend" on the same servers',
      change: [
        ['receive: { SB-Messaging: { address: "sb://one" } }, send: [SMTP], ', 'receive: [], send: [], '],
        [
          'orchestrations: [Bill] } # want\n',
          'orchestrations: [Bill] } # want\n  OrdersReceive: { instances: [BTS01, BTS02], receive: { SB-Messaging: { address: sb://one } } }\n  OrdersSend: { instances: [BTS01, BTS02], send: [SMTP] }\n',
        ],
      ],
    },
  ],
};
