/** Examples of `capacity/loss-of-server`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'capacity/loss-of-server',
  fires: `bizha: 1

sites:
  Main: {}
  DR: { role: disaster-recovery }

servers:
  BTS01: { site: Main, roles: [biztalk], load: 70% } # want
  BTS02: { site: Main, roles: [biztalk], load: 45% }
  BTS03: { site: Main, roles: [biztalk], load: 10% }

hosts:
  Process: { instances: [BTS01, BTS02], orchestrations: [Orders] }
  Send:    { instances: [BTS01, BTS02], send: [WCF-SQL] }
`,
  alsoFires: [
    {
      name: 'by cores: the larger server carries more',
      change: [
        ['load: 70%', 'load: 70%, cores: 16'],
        ['load: 45%', 'load: 30%, cores: 8'],
      ],
    },
    {
      name: 'a third server at the disaster-recovery site does not help',
      change: [
        ['BTS03: { site: Main', 'BTS03: { site: DR'],
        [
          'instances: [BTS01, BTS02], orchestrations',
          'instances: { BTS01: {}, BTS02: {}, BTS03: { state: disabled } }, orchestrations',
        ],
      ],
    },
  ],
  silent: [
    { name: 'the rest is enough', change: [['load: 45%', 'load: 30%']] },
    {
      name: 'a third server helps',
      change: [
        ['instances: [BTS01, BTS02], orchestrations', 'instances: [BTS01, BTS02, BTS03], orchestrations'],
        ['instances: [BTS01, BTS02], send', 'instances: [BTS01, BTS02, BTS03], send'],
      ],
    },
    {
      name: 'hosts on one server have nowhere to go',
      change: [
        ['instances: [BTS01, BTS02], orchestrations', 'instances: [BTS01], orchestrations'],
        ['instances: [BTS01, BTS02], send', 'instances: [BTS02], send'],
      ],
    },
  ],
  absent: [{ name: 'a load is not stated', change: [[', load: 45%', '']] }],
};
