/** Examples of `adapter/msmq-transactional-nlb`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'adapter/msmq-transactional-nlb',
  fires: `bizha: 1
group:
  edition: enterprise
servers:
  BTS01: { roles: [biztalk, msmq] }
  BTS02: { roles: [biztalk, msmq] }
loadBalancers:
  LB1: { kind: hardware, members: [BTS01, BTS02], serves: [RxMsmq] }
hosts:
  RxMsmq: { instances: [BTS01, BTS02], receive: { MSMQ: { queue: local, transactional: true } } } # want
`,
  silent: [
    { name: 'not transactional', change: [['transactional: true', 'transactional: false']] },
    { name: 'no load balancer', change: [['serves: [RxMsmq]', 'serves: []']] },
    {
      name: 'a hardware balancer in front of groups on separate clusters',
      change: [
        [
          'loadBalancers:\n',
          'clusters:\n  A: { nodes: [BTS01, BTS03], groups: { Q: {} } }\n  B: { nodes: [BTS02, BTS04], groups: { Q: {} } }\nloadBalancers:\n',
        ],
        [
          '  BTS02: { roles: [biztalk, msmq] }\n',
          '  BTS02: { roles: [biztalk, msmq] }\n  BTS03: { roles: [biztalk, msmq] }\n  BTS04: { roles: [biztalk, msmq] }\n',
        ],
        ['serves: [RxMsmq]', 'serves: [A/Q, B/Q]'],
        ['RxMsmq: { instances: [BTS01, BTS02]', 'RxMsmq: { clusterGroup: A/Q, instances: [BTS01, BTS03]'],
      ],
    },
  ],
  absent: [{ name: 'whether it is transactional is not stated', change: [[', transactional: true', '']] }],
  fixes: [
    {
      title: 'Cluster the host "RxMsmq" (BTS01, BTS02): plans cluster BTSCLU',
      change: [
        [
          'loadBalancers:\n',
          'clusters:\n  BTSCLU:\n    nodes: [BTS01, BTS02]\n    groups:\n      RxMsmq: { resources: [network-name, ip-address, disk, msmq, msdtc], owners: [BTS01, BTS02] }\n    planned: true\nloadBalancers:\n',
        ],
        ['transactional: true } } }', 'transactional: true } }, clusterGroup: BTSCLU/RxMsmq }'],
      ],
    },
  ],
};
