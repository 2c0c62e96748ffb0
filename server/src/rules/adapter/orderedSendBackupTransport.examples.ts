/** Examples of `adapter/ordered-send-backup-transport`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'adapter/ordered-send-backup-transport',
  fires: `bizha: 1
group:
  version: "2013 R2"
hosts:
  Send: {}
applications:
  Orders:
    sendPorts:
      Out:
        adapter: MSMQ
        host: Send
        orderedDelivery: true # want
        backup: { adapter: SMTP }
`,
  alsoFires: [{ name: 'a dynamic port', change: [['backup: { adapter: SMTP }', 'dynamic: true']] }],
  silent: [
    { name: 'no backup transport', change: [['        backup: { adapter: SMTP }\n', '']] },
    {
      name: 'a dynamic port from 2016',
      change: [
        ['backup: { adapter: SMTP }', 'dynamic: true'],
        ['"2013 R2"', '"2016"'],
      ],
    },
    { name: 'not in order', change: [['orderedDelivery: true', 'orderedDelivery: false']] },
  ],
  absent: [
    { name: 'whether in order is not stated', change: [['        orderedDelivery: true # want\n', '']] },
    {
      name: 'the version is not stated',
      change: [
        ['backup: { adapter: SMTP }', 'dynamic: true'],
        ['  version: "2013 R2"\n', '  name: Contoso\n'],
      ],
    },
  ],
  fixes: [
    { title: 'Remove the backup transport', change: [['        backup: { adapter: SMTP }\n', '']] },
    { title: 'Remove "orderedDelivery"', change: [['        orderedDelivery: true # want\n', '']] },
  ],
};
