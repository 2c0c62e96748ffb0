/** Examples of `host/isolated-content`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'host/isolated-content',
  fires: `bizha: 1
servers:
  BTS01: { roles: [biztalk, iis] }
  BTS02: { roles: [biztalk, iis] }
loadBalancers:
  NLB: { members: [BTS01, BTS02], serves: [Web] }
hosts:
  Process: { instances: [BTS01, BTS02], orchestrations: [Bill] }
  Web:
    type: isolated
    instances: [BTS01, BTS02]
    receive: [WCF-BasicHttp]
    orchestrations: [Order] # want
`,
  alsoFires: [
    { name: 'a send handler', change: [['orchestrations: [Order]', 'send: [SMTP]']] },
    { name: 'tracking', change: [['orchestrations: [Order]', 'tracking: true']] },
    { name: 'the default host', change: [['orchestrations: [Order]', 'default: true']] },
  ],
  silent: [
    { name: 'an in-process host', change: [['type: isolated', 'type: in-process']] },
    { name: 'receive handlers only', change: [['    orchestrations: [Order] # want\n', '']] },
  ],
  absent: [{ name: 'the type is not stated', change: [['    type: isolated\n', '']] }],
  fixes: [
    {
      title: 'Move "Order" to the host "Process"',
      change: [
        ['orchestrations: [Bill]', 'orchestrations: [Bill, Order]'],
        ['orchestrations: [Order]', 'orchestrations: []'],
      ],
    },
    {
      title: 'Let the host "Process" do the tracking',
      on: 'tracking',
      change: [
        [
          '  Process: { instances: [BTS01, BTS02], orchestrations: [Bill] }\n',
          '  Process: { instances: [BTS01, BTS02], orchestrations: [Bill], tracking: true }\n',
        ],
        ['    tracking: true # want\n', ''],
      ],
    },
    {
      title: 'Make "Process" the default host instead',
      on: 'the default host',
      change: [
        [
          '  Process: { instances: [BTS01, BTS02], orchestrations: [Bill] }\n',
          '  Process: { instances: [BTS01, BTS02], orchestrations: [Bill], default: true }\n',
        ],
        ['    default: true # want\n', ''],
      ],
    },
  ],
};
