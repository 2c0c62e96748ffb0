/** Examples of `tracking/single-instance`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'tracking/single-instance',
  fires: `bizha: 1

group:
  version: "2020"
  edition: enterprise

servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }

hosts:
  Process:  { instances: [BTS01, BTS02], orchestrations: [Orders] }
  Tracking: { tracking: true, instances: [BTS01] } # want
`,
  alsoFires: [
    {
      name: 'the second instance is started by hand: information',
      change: [['instances: [BTS01] }', 'instances: { BTS01: {}, BTS02: { standby: true } } }']],
    },
    {
      name: 'the second instance is disabled',
      change: [['instances: [BTS01] }', 'instances: { BTS01: {}, BTS02: { state: disabled } } }']],
    },
    {
      name: 'the second instance is at the disaster-recovery site',
      change: [
        [
          'servers:\n',
          'sites:\n  DR: { role: disaster-recovery }\n\nservers:\n  DRBTS01: { site: DR, roles: [biztalk] }\n',
        ],
        ['instances: [BTS01] }', 'instances: { BTS01: {}, DRBTS01: { state: disabled } } }'],
      ],
    },
  ],
  silent: [
    { name: 'two servers track', change: [['instances: [BTS01] }', 'instances: [BTS01, BTS02] }']] },
    {
      name: 'the hosts that track run on two servers',
      change: [['orchestrations: [Orders] }', 'orchestrations: [Orders], tracking: true }']],
    },
    {
      name: 'the group has one BizTalk server, which is the larger gap',
      change: [
        ['  BTS02: { roles: [biztalk] }\n', ''],
        ['instances: [BTS01, BTS02]', 'instances: [BTS01]'],
      ],
    },
  ],
  absent: [{ name: 'where tracking runs is not stated', change: [[', instances: [BTS01] }', ' }']] }],
  fixes: [
    {
      title: 'Plan a second host instance: "Tracking" on BTS02',
      change: [['instances: [BTS01] }', 'instances: { BTS01: {}, BTS02: { planned: true } } }']],
    },
    {
      title: 'Let the instance of "Tracking" on "BTS02" run as well',
      on: 'the second instance is started by hand: information',
      change: [
        [
          '  Tracking: { tracking: true, instances: { BTS01: {}, BTS02: { standby: true } } } # want\n',
          '  Tracking: { tracking: true, instances: { BTS01: {}, BTS02: {} } } # want\n',
        ],
      ],
    },
    {
      title: 'Plan a host instance: "Tracking" on BTS03, with server BTS03',
      on: 'the second instance is disabled',
      change: [
        [
          '  BTS02: { roles: [biztalk] }\n',
          '  BTS02: { roles: [biztalk] }\n  BTS03: { roles: [biztalk], planned: true }\n',
        ],
        [
          '  Tracking: { tracking: true, instances: { BTS01: {}, BTS02: { state: disabled } } } # want\n',
          '  Tracking: { tracking: true, instances: { BTS01: {}, BTS02: { state: disabled }, BTS03: { planned: true } } } # want\n',
        ],
      ],
    },
  ],
};
