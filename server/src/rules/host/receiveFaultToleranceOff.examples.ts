/** Examples of `host/receive-fault-tolerance-off`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'host/receive-fault-tolerance-off',
  fires: `bizha: 1
group:
  version: "2020"
  receiveFaultTolerance: false # want
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
hosts:
  Receive: { instances: [BTS01, BTS02], receive: [SB-Messaging] }
`,
  alsoFires: [
    {
      name: 'not stated',
      change: [
        ['group:\n', 'group: # want\n'],
        ['  receiveFaultTolerance: false # want\n', ''],
      ],
    },
  ],
  silent: [
    { name: 'it is on', change: [['receiveFaultTolerance: false', 'receiveFaultTolerance: true']] },
    { name: 'before 2020', change: [['"2020"', '"2016"']] },
    { name: 'one instance', change: [['[BTS01, BTS02]', '[BTS01]']] },
    { name: 'no receive host', change: [['receive: [', 'send: [']] },
  ],
  absent: [{ name: 'the version is not stated', change: [['  version: "2020"\n', '']] }],
  fixes: [
    {
      title: 'Turn receive-location fault tolerance on',
      change: [
        [
          'receiveFaultTolerance: false # want\n',
          'receiveFaultTolerance: true # want\n  receiveFaultToleranceRetry: 60s\n',
        ],
      ],
    },
  ],
};
