/** Examples of `lb/single-member`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'lb/single-member',
  fires: `bizha: 1

servers:
  BTS01: { roles: [biztalk, iis] }
  BTS02: { roles: [biztalk, iis] }
  BTS03: { roles: [biztalk, iis] }

loadBalancers:
  NLB1: { kind: hardware, members: [BTS01], serves: [RxWeb] } # want

hosts:
  RxWeb: { type: isolated, instances: [BTS01, BTS02], receive: [HTTP] }
`,
  alsoFires: [{ name: 'none', change: [['members: [BTS01]', 'members: []']] }],
  silent: [
    { name: 'two members', change: [['members: [BTS01]', 'members: [BTS01, BTS02]']] },
    {
      name: 'on the disaster-recovery site',
      change: [
        ['servers:', 'sites:\n  There: { role: disaster-recovery }\n\nservers:'],
        ['BTS01: { roles', 'BTS01: { site: There, roles'],
      ],
    },
  ],
  absent: [{ name: 'the members', change: [['members: [BTS01], ', '']] }],
  fixes: [
    {
      title: 'Add "BTS02" to "NLB1"',
      change: [
        [
          '  NLB1: { kind: hardware, members: [BTS01], serves: [RxWeb] } # want',
          '  NLB1: { kind: hardware, members: [BTS01, BTS02], serves: [RxWeb] } # want',
        ],
      ],
    },
  ],
};
