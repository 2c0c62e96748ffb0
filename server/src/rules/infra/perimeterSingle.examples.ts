/** Examples of `infra/perimeter-single`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'infra/perimeter-single',
  fires: `bizha: 1

sites:
  Main: {}
  DR: { role: disaster-recovery }

servers:
  BTS01: { site: Main, roles: [biztalk, iis] }
  BTS02: { site: Main, roles: [biztalk, iis] }
  PROXY01: { site: Main, roles: [reverse-proxy], zone: perimeter } # want

loadBalancers:
  LB1: { kind: hardware, redundant: true, members: [BTS01, BTS02], serves: [RxWeb] }

hosts:
  RxWeb: { type: isolated, instances: [BTS01, BTS02], receive: [HTTP] }
`,
  alsoFires: [
    {
      name: 'the second is at the disaster-recovery site',
      change: [['servers:\n', 'servers:\n  DRPROXY01: { site: DR, roles: [reverse-proxy], zone: perimeter }\n']],
    },
    { name: 'the balancer serves what listens', change: [[', serves: [RxWeb]', '']] },
  ],
  silent: [
    {
      name: 'there are two',
      change: [['servers:\n', 'servers:\n  PROXY02: { site: Main, roles: [reverse-proxy], zone: perimeter }\n']],
    },
    {
      name: 'no host is balanced',
      change: [
        ['loadBalancers:\n  LB1: { kind: hardware, redundant: true, members: [BTS01, BTS02], serves: [RxWeb] }\n', ''],
      ],
    },
    { name: 'in the internal network', change: [['zone: perimeter', 'zone: internal']] },
  ],
  absent: [{ name: 'the zone is not stated', change: [[', zone: perimeter', '']] }],
  fixes: [
    {
      title: 'Plan a second perimeter server, PROXY02, and a load balancer, NLB1',
      change: [
        [
          'roles: [reverse-proxy], zone: perimeter } # want\n',
          'roles: [reverse-proxy], zone: perimeter } # want\n  PROXY02: { site: Main, roles: [reverse-proxy], zone: perimeter, planned: true }\n',
        ],
        [
          'serves: [RxWeb] }\n',
          'serves: [RxWeb] }\n  NLB1:\n    kind: windows-nlb\n    members: [PROXY01, PROXY02]\n    serves: []\n    zone: perimeter\n    planned: true\n',
        ],
      ],
    },
  ],
};
