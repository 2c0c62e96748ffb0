/** Examples of `tracking/n-plus-one`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'tracking/n-plus-one',
  fires: `bizha: 1

group:
  version: "2020"
  edition: enterprise

servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
  BTS03: { roles: [biztalk] }
  BTS04: { roles: [biztalk] }

sqlInstances:
  MSG1: { managed: true, redundant: true }
  MSG2: { managed: true, redundant: true }
  MSG3: { managed: true, redundant: true }

databases:
  BizTalkMsgBoxDb:  { on: MSG1, kind: messagebox, master: true, newPublication: disabled }
  BizTalkMsgBoxDb2: { on: MSG2, kind: messagebox }
  BizTalkMsgBoxDb3: { on: MSG3, kind: messagebox }

hosts:
  Process:  { instances: [BTS01, BTS02], orchestrations: [Orders] }
  Tracking: { tracking: true, instances: [BTS01, BTS02] } # want
`,
  alsoFires: [
    {
      name: 'a disabled instance does not count',
      change: [
        [
          'tracking: true, instances: [BTS01, BTS02] }',
          'tracking: true, instances: { BTS01: {}, BTS02: {}, BTS03: {}, BTS04: { state: disabled } } }',
        ],
      ],
    },
  ],
  silent: [
    {
      name: 'one instance more than MessageBoxes',
      change: [
        ['tracking: true, instances: [BTS01, BTS02]', 'tracking: true, instances: [BTS01, BTS02, BTS03, BTS04]'],
      ],
    },
    {
      name: 'several hosts make up the number',
      change: [['orchestrations: [Orders] }', 'orchestrations: [Orders], tracking: true }']],
    },
    { name: 'global tracking is off', change: [['edition: enterprise', 'edition: enterprise\n  tracking: false']] },
    {
      name: 'one MessageBox with two instances',
      change: [
        ['  BizTalkMsgBoxDb2: { on: MSG2, kind: messagebox }\n', ''],
        ['  BizTalkMsgBoxDb3: { on: MSG3, kind: messagebox }\n', ''],
      ],
    },
    {
      name: 'with one instance the loss of its server comes first',
      change: [['tracking: true, instances: [BTS01, BTS02]', 'tracking: true, instances: [BTS01]']],
    },
  ],
  absent: [
    {
      name: 'where tracking runs is not stated',
      change: [['tracking: true, instances: [BTS01, BTS02]', 'tracking: true']],
    },
    {
      name: 'no MessageBox is described',
      change: [
        ['  BizTalkMsgBoxDb:  { on: MSG1, kind: messagebox, master: true, newPublication: disabled }\n', ''],
        ['  BizTalkMsgBoxDb2: { on: MSG2, kind: messagebox }\n', ''],
        ['  BizTalkMsgBoxDb3: { on: MSG3, kind: messagebox }\n', ''],
      ],
    },
  ],
  fixes: [
    {
      title: 'Plan instances of "Tracking" on "BTS03" and "BTS04"',
      change: [
        [
          'tracking: true, instances: [BTS01, BTS02]',
          'tracking: true, instances: { BTS01: {}, BTS02: {}, BTS03: { planned: true }, BTS04: { planned: true } }',
        ],
      ],
    },
    {
      title: 'Plan a host instance: "Tracking" on BTS05, with server BTS05',
      on: 'a disabled instance does not count',
      change: [
        [
          '  BTS04: { roles: [biztalk] }\n',
          '  BTS04: { roles: [biztalk] }\n  BTS05: { roles: [biztalk], planned: true }\n',
        ],
        [
          '  Tracking: { tracking: true, instances: { BTS01: {}, BTS02: {}, BTS03: {}, BTS04: { state: disabled } } } # want\n',
          '  Tracking: { tracking: true, instances: { BTS01: {}, BTS02: {}, BTS03: {}, BTS04: { state: disabled }, BTS05: { planned: true } } } # want\n',
        ],
      ],
    },
  ],
};
