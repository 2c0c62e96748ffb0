/** Examples of `tracking/not-dedicated`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'tracking/not-dedicated',
  fires: `bizha: 1

group:
  version: "2020"
  edition: enterprise

servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
  SQL01: { roles: [sql] }
  SQL02: { roles: [sql] }
  SQL03: { roles: [sql] }

hosts:
  Process:
    tracking: true # want
    instances: [BTS01, BTS02]
    orchestrations: [Orders]
`,
  alsoFires: [
    { name: 'fewer than five computers: a hint', change: [['  SQL03: { roles: [sql] }\n', '']] },
    {
      name: 'another host does nothing but tracking',
      change: [['hosts:\n', 'hosts:\n  Tracking: { tracking: true, instances: [BTS01, BTS02] }\n']],
    },
    { name: 'it only sends', change: [['orchestrations: [Orders]', 'send: [WCF-SQL]']] },
    {
      name: 'an application puts an orchestration into it',
      change: [
        [
          '    orchestrations: [Orders]\n',
          '\napplications:\n  Shop:\n    orchestrations:\n      Orders: { host: Process }\n',
        ],
      ],
    },
  ],
  silent: [
    { name: 'the host does nothing but tracking', change: [['    orchestrations: [Orders]\n', '']] },
    { name: 'the host does not track', change: [['tracking: true', 'tracking: false']] },
  ],
  absent: [{ name: 'whether the host tracks is not stated', change: [['    tracking: true # want\n', '']] }],
  fixes: [
    {
      title: 'Move tracking from "Process" to the host "Tracking"',
      change: [
        ['tracking: true', 'tracking: false'],
        [
          '    orchestrations: [Orders]\n',
          '    orchestrations: [Orders]\n  Tracking:\n    tracking: true\n    instances: [BTS01, BTS02]\n',
        ],
      ],
    },
  ],
};
