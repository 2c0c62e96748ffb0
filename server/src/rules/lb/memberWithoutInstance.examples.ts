/** Examples of `lb/member-without-instance`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'lb/member-without-instance',
  fires: `bizha: 1

servers:
  BTS01: { roles: [biztalk, iis] }
  BTS02: { roles: [biztalk, iis] }
  BTS03: { roles: [biztalk, iis] }

loadBalancers:
  NLB1: { kind: hardware, members: [BTS01, BTS02, BTS03], serves: [RxWeb] } # want

hosts:
  RxWeb: { type: isolated, instances: [BTS01, BTS02], receive: [HTTP] }
`,
  alsoFires: [
    {
      name: 'an instance that waits for a person to start it',
      change: [['instances: [BTS01, BTS02]', 'instances: { BTS01: {}, BTS02: {}, BTS03: { standby: true } }']],
    },
  ],
  silent: [
    {
      name: 'groups of separate clusters behind one balancer',
      change: [
        [
          'loadBalancers:\n',
          'clusters:\n  CLU1: { nodes: [BTS01, BTS02], groups: { Q: {} } }\n  CLU2: { nodes: [BTS03], groups: { Q: {} } }\n\nloadBalancers:\n',
        ],
        ['serves: [RxWeb]', 'serves: [CLU1/Q, CLU2/Q]'],
        [
          '  RxWeb: { type: isolated, instances: [BTS01, BTS02], receive: [HTTP] }\n',
          '  Rx1: { clusterGroup: CLU1/Q, instances: [BTS01, BTS02], receive: [MSMQ] }\n  Rx2: { clusterGroup: CLU2/Q, instances: [BTS03], receive: [MSMQ] }\n',
        ],
      ],
    },
    { name: 'an instance on each member', change: [['instances: [BTS01, BTS02]', 'instances: [BTS01, BTS02, BTS03]']] },
    {
      name: 'a member on the disaster-recovery site',
      change: [
        ['servers:', 'sites:\n  There: { role: disaster-recovery }\n\nservers:'],
        ['BTS03: { roles', 'BTS03: { site: There, roles'],
      ],
    },
  ],
  absent: [
    { name: 'what is balanced', change: [[', serves: [RxWeb]', '']] },
    { name: 'the instances', change: [['instances: [BTS01, BTS02], ', '']] },
    { name: 'the members', change: [['members: [BTS01, BTS02, BTS03], ', '']] },
  ],
  fixes: [
    {
      title: 'Plan an instance of "RxWeb" on "BTS03"',
      change: [
        [
          '  RxWeb: { type: isolated, instances: [BTS01, BTS02], receive: [HTTP] }',
          '  RxWeb: { type: isolated, instances: { BTS01: {}, BTS02: {}, BTS03: { planned: true } }, receive: [HTTP] }',
        ],
      ],
    },
    {
      title: 'Remove "BTS03" from "NLB1"',
      change: [
        [
          '  NLB1: { kind: hardware, members: [BTS01, BTS02, BTS03], serves: [RxWeb] } # want',
          '  NLB1: { kind: hardware, members: [BTS01, BTS02], serves: [RxWeb] } # want',
        ],
      ],
    },
  ],
};
