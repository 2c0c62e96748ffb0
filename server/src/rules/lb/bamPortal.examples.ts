/** Examples of `lb/bam-portal`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'lb/bam-portal',
  fires: `bizha: 1

servers:
  BTS01: { roles: [biztalk, iis] }
  BTS02: { roles: [biztalk, iis] }
  BTS03: { roles: [biztalk, iis] }

bam:
  used: true
  portal: [BTS01] # want
`,
  alsoFires: [{ name: 'several without a balancer', change: [['portal: [BTS01]', 'portal: [BTS01, BTS02]']] }],
  silent: [
    {
      name: 'several behind a balancer',
      change: [
        [
          'portal: [BTS01] # want',
          'portal: [BTS01, BTS02]\n\nloadBalancers:\n  NLB1: { members: [BTS01, BTS02], serves: [bam-portal] }',
        ],
      ],
    },
    { name: 'no portal', change: [['portal: [BTS01] # want', 'portal: []']] },
    {
      name: 'on the disaster-recovery site',
      change: [
        ['servers:', 'sites:\n  There: { role: disaster-recovery }\n\nservers:'],
        ['BTS01: { roles', 'BTS01: { site: There, roles'],
      ],
    },
  ],
  absent: [
    { name: 'where the portal is', change: [['  portal: [BTS01] # want\n', '']] },
    {
      name: 'what the balancer serves',
      change: [
        ['portal: [BTS01] # want', 'portal: [BTS01, BTS02]\n\nloadBalancers:\n  NLB1: { members: [BTS01, BTS02] }'],
      ],
    },
  ],
  fixes: [
    {
      title: 'Run the BAM portal on "BTS01" and "BTS02" behind "LB1": plans load balancer LB1',
      change: [
        [
          '  BTS03: { roles: [biztalk, iis] }\n\n',
          '  BTS03: { roles: [biztalk, iis] }\n\nloadBalancers:\n  LB1: { members: [BTS01, BTS02], serves: [bam-portal], planned: true }\n\n',
        ],
        ['  portal: [BTS01] # want', '  portal: [BTS01, BTS02] # want'],
      ],
    },
  ],
};
