/** Examples of `adapter/ordered-receive-unsupported`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'adapter/ordered-receive-unsupported',
  fires: `bizha: 1
adapters:
  Fax: {}
hosts:
  Web: { receive: { HTTP: { enabled: true, orderedDelivery: true } } } # want
`,
  alsoFires: [
    {
      name: 'a receive location',
      change: [
        [
          'hosts:\n  Web: { receive: { HTTP: { enabled: true, orderedDelivery: true } } } # want\n',
          'hosts:\n  Web: {}\napplications:\n  Orders: { receiveLocations: { In: { adapter: FILE, host: Web, orderedDelivery: true } } } # want\n',
        ],
      ],
    },
    {
      name: 'a receive location that names no host',
      change: [
        [
          'hosts:\n  Web: { receive: { HTTP: { enabled: true, orderedDelivery: true } } } # want\n',
          'applications:\n  Orders: { receiveLocations: { In: { adapter: FILE, orderedDelivery: true } } } # want\n',
        ],
      ],
    },
  ],
  silent: [
    { name: 'an adapter that keeps order', change: [['HTTP:', 'MSMQ:']] },
    { name: 'the sender keeps the order', change: [['enabled: true', 'orderedBy: client']] },
    { name: 'MLLP', change: [['HTTP:', 'MLLP:']] },
    { name: 'a custom adapter', change: [['HTTP:', 'Fax:']] },
    { name: 'a send handler', change: [['receive:', 'send:']] },
  ],
  absent: [{ name: 'whether in order is not stated', change: [[', orderedDelivery: true', '']] }],
  fixes: [
    { title: 'Remove "orderedDelivery"', change: [['{ enabled: true, orderedDelivery: true }', '{ enabled: true }']] },
  ],
};
