/** Examples of `lb/instance-not-member`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'lb/instance-not-member',
  fires: `bizha: 1

servers:
  BTS01: { roles: [biztalk, iis] }
  BTS02: { roles: [biztalk, iis] }
  BTS03: { roles: [biztalk, iis] }

loadBalancers:
  NLB1: { kind: hardware, members: [BTS01, BTS02], serves: [RxWeb] }

hosts:
  RxWeb:
    type: isolated
    receive: [HTTP]
    instances:
      BTS01:
      BTS02:
      BTS03: # want
`,
  alsoFires: [
    {
      name: 'disabled, which says nothing of an instance that IIS runs',
      change: [['BTS03: # want', 'BTS03: { state: disabled } # want']],
    },
    {
      name: 'one of two: the host depends on the other',
      change: [
        ['members: [BTS01, BTS02]', 'members: [BTS02]'],
        ['      BTS01:\n', ''],
      ],
    },
  ],
  silent: [
    { name: 'every instance is balanced', change: [['members: [BTS01, BTS02]', 'members: [BTS01, BTS02, BTS03]']] },
    { name: 'a standby', change: [['BTS03: # want', 'BTS03: { standby: true }']] },
    {
      name: 'on the disaster-recovery site',
      change: [
        ['servers:', 'sites:\n  There: { role: disaster-recovery }\n\nservers:'],
        ['BTS03: { roles', 'BTS03: { site: There, roles'],
      ],
    },
    {
      name: 'behind another balancer',
      change: [['hosts:', '  NLB2: { members: [BTS03], serves: [RxWeb] }\n\nhosts:']],
    },
    {
      name: 'a host that takes no calls',
      change: [['    type: isolated\n    receive: [HTTP]', '    type: in-process\n    receive: [FILE]']],
    },
  ],
  absent: [
    { name: 'what is balanced', change: [[', serves: [RxWeb]', '']] },
    { name: 'the members', change: [['members: [BTS01, BTS02], ', '']] },
  ],
  fixes: [
    {
      title: 'Add "BTS03" to "NLB1"',
      change: [
        [
          '  NLB1: { kind: hardware, members: [BTS01, BTS02], serves: [RxWeb] }',
          '  NLB1: { kind: hardware, members: [BTS01, BTS02, BTS03], serves: [RxWeb] }',
        ],
      ],
    },
  ],
};
