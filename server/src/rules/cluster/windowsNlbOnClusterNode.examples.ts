/** Examples of `cluster/windows-nlb-on-cluster-node`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'cluster/windows-nlb-on-cluster-node',
  fires: `bizha: 1

servers:
  BTS01: { roles: [biztalk, iis] }
  BTS02: { roles: [biztalk, iis] }
  BTS03: { roles: [biztalk, iis] }
  BTS04: { roles: [biztalk, iis] }

clusters:
  BTSCLU: { nodes: [BTS01, BTS02] }

loadBalancers:
  NLB1: { kind: windows-nlb, members: [BTS01, BTS03, BTS04], serves: [RxWeb] } # want

hosts:
  RxWeb: { type: isolated, instances: [BTS01, BTS03, BTS04], receive: [HTTP] }
`,
  alsoFires: [{ name: 'both nodes', change: [['members: [BTS01, BTS03, BTS04]', 'members: [BTS01, BTS02]']] }],
  silent: [
    { name: 'a hardware balancer', change: [['kind: windows-nlb', 'kind: hardware']] },
    { name: 'a cloud balancer', change: [['kind: windows-nlb', 'kind: cloud']] },
    { name: 'members that are no nodes', change: [['members: [BTS01, BTS03, BTS04]', 'members: [BTS03, BTS04]']] },
  ],
  absent: [
    { name: 'the kind', change: [['kind: windows-nlb, ', '']] },
    { name: 'the members', change: [['members: [BTS01, BTS03, BTS04], ', '']] },
    { name: 'the nodes', change: [['{ nodes: [BTS01, BTS02] }', '']] },
  ],
  fixes: [
    {
      title: 'Use a hardware load balancer for "NLB1"',
      change: [
        [
          '  NLB1: { kind: windows-nlb, members: [BTS01, BTS03, BTS04], serves: [RxWeb] } # want',
          '  NLB1: { kind: hardware, members: [BTS01, BTS03, BTS04], serves: [RxWeb] } # want',
        ],
      ],
    },
    {
      title: 'Balance "BTS03" and "BTS04" instead',
      change: [
        [
          '  NLB1: { kind: windows-nlb, members: [BTS01, BTS03, BTS04], serves: [RxWeb] } # want',
          '  NLB1: { kind: windows-nlb, members: [BTS03, BTS04], serves: [RxWeb] } # want',
        ],
      ],
    },
  ],
};
