/** Examples of `adapter/balancer-or-cluster-required`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'adapter/balancer-or-cluster-required',
  fires: `bizha: 1
group:
  edition: enterprise
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
hosts:
  RxTcp: { instances: [BTS01, BTS02], receive: { WCF-Custom: { binding: listening } } } # want
`,
  alsoFires: [
    { name: 'one instance', change: [['[BTS01, BTS02]', '[BTS01]']] },
    {
      name: 'the other BizTalk server is in the same rack',
      change: [
        ['BTS01: { roles: [biztalk] }', 'BTS01: { roles: [biztalk], rack: R1 }'],
        ['BTS02: { roles: [biztalk] }', 'BTS02: { roles: [biztalk], rack: R1 }'],
        ['[BTS01, BTS02]', '[BTS01]'],
      ],
    },
    { name: 'WCF-NetTcp', change: [['WCF-Custom: { binding: listening }', 'WCF-NetTcp: {}']] },
  ],
  silent: [
    {
      name: 'there is one BizTalk server, which is what to say first',
      change: [
        ['  BTS02: { roles: [biztalk] }\n', ''],
        ['[BTS01, BTS02]', '[BTS01]'],
      ],
    },
    { name: 'a clustered host', change: [['RxTcp: { ', 'RxTcp: { clusterGroup: CLU/RxTcp, ']] },
    { name: 'a load balancer', change: [['hosts:\n', 'loadBalancers:\n  LB: { serves: [RxTcp] }\nhosts:\n']] },
    { name: 'a polling binding', change: [['binding: listening', 'binding: sqlBinding']] },
    { name: 'a send handler', change: [['receive:', 'send:']] },
  ],
  absent: [{ name: 'the binding is not stated', change: [['{ binding: listening }', '{}']] }],
  fixes: [
    {
      title: 'Put a load balancer in front of "RxTcp" (BTS01, BTS02): plans load balancer LB1',
      change: [
        ['hosts:\n', 'loadBalancers:\n  LB1: { members: [BTS01, BTS02], serves: [RxTcp], planned: true }\nhosts:\n'],
      ],
    },
    {
      title: 'Cluster the host "RxTcp" (BTS01, BTS02): plans cluster BTSCLU',
      change: [
        [
          'hosts:\n',
          'clusters:\n  BTSCLU:\n    nodes: [BTS01, BTS02]\n    groups:\n      RxTcp: { resources: [network-name, ip-address, disk, msdtc], owners: [BTS01, BTS02] }\n    planned: true\nhosts:\n',
        ],
        ['{ binding: listening } } }', '{ binding: listening } }, clusterGroup: BTSCLU/RxTcp }'],
      ],
    },
    {
      title: 'Plan a second host instance: "RxTcp" on BTS02, with load balancer LB1',
      on: 'one instance',
      change: [
        [
          '  BTS02: { roles: [biztalk] }\n',
          '  BTS02: { roles: [biztalk] }\nloadBalancers:\n  LB1: { members: [BTS01, BTS02], serves: [RxTcp], planned: true }\n',
        ],
        [
          '  RxTcp: { instances: [BTS01], receive: { WCF-Custom: { binding: listening } } } # want\n',
          '  RxTcp: { instances: { BTS01: {}, BTS02: { planned: true } }, receive: { WCF-Custom: { binding: listening } } } # want\n',
        ],
      ],
    },
    {
      title: 'Plan a second host instance: "RxTcp" on the new server BTS03, with load balancer LB1',
      on: 'the other BizTalk server is in the same rack',
      change: [
        [
          '  BTS02: { roles: [biztalk], rack: R1 }\n',
          '  BTS02: { roles: [biztalk], rack: R1 }\n  BTS03: { roles: [biztalk], planned: true }\nloadBalancers:\n  LB1: { members: [BTS01, BTS03], serves: [RxTcp], planned: true }\n',
        ],
        [
          '  RxTcp: { instances: [BTS01], receive: { WCF-Custom: { binding: listening } } } # want\n',
          '  RxTcp: { instances: { BTS01: {}, BTS03: { planned: true } }, receive: { WCF-Custom: { binding: listening } } } # want\n',
        ],
      ],
    },
  ],
};
