/** Examples of `adapter/load-balancer-required`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'adapter/load-balancer-required',
  fires: `bizha: 1
servers:
  BTS01: { roles: [biztalk, iis] }
  BTS02: { roles: [biztalk, iis] }
loadBalancers:
  NLB1: { members: [BTS01, BTS02], serves: [Web] }
hosts:
  Web: { type: isolated, instances: [BTS01, BTS02], receive: [WCF-BasicHttp] }
  Partners: { type: isolated, instances: [BTS01, BTS02], receive: [HTTP] } # want
`,
  alsoFires: [
    {
      name: 'no load balancers at all',
      change: [
        ['loadBalancers:\n  NLB1: { members: [BTS01, BTS02], serves: [Web] }\n', ''],
        ['  Web: { type: isolated, instances: [BTS01, BTS02], receive: [WCF-BasicHttp] }\n', ''],
      ],
    },
  ],
  silent: [
    { name: 'a load balancer that serves the host', change: [['serves: [Web]', 'serves: [Web, Partners]']] },
    { name: 'a load balancer that does not say what it serves', change: [[', serves: [Web]', '']] },
    {
      name: 'one instance, which another rule reports',
      change: [
        ['Partners: { type: isolated, instances: [BTS01, BTS02]', 'Partners: { type: isolated, instances: [BTS01]'],
      ],
    },
    {
      name: 'a relay',
      change: [
        [
          'type: isolated, instances: [BTS01, BTS02], receive: [HTTP]',
          'instances: [BTS01, BTS02], receive: [WCF-BasicHttpRelay]',
        ],
      ],
    },
    {
      name: 'a send handler',
      change: [
        ['type: isolated, instances: [BTS01, BTS02], receive: [HTTP]', 'instances: [BTS01, BTS02], send: [HTTP]'],
      ],
    },
    {
      name: 'IIS clustered with Enterprise Single Sign-On',
      change: [
        [
          'loadBalancers:\n',
          'clusters:\n  CLU: { nodes: [BTS01, BTS02], groups: { Web: { resources: [network-name, ip-address, disk, sso, iis, msdtc] } } }\nloadBalancers:\n',
        ],
      ],
    },
    {
      name: 'Enterprise Single Sign-On clustered there: IIS has to be too',
      change: [
        [
          'loadBalancers:\n',
          'clusters:\n  CLU: { nodes: [BTS01, BTS02], groups: { Sso: { resources: [network-name, ip-address, sso, msdtc] } } }\nloadBalancers:\n',
        ],
      ],
    },
    {
      name: 'a reverse proxy that is declared as a load balancer',
      change: [
        ['receive: [HTTP] }', 'receive: { HTTP: { uses: [ARR] } } }'],
        ['  NLB1:', '  ARR: { kind: software, serves: [] }\n  NLB1:'],
      ],
    },
  ],
  absent: [
    {
      name: 'what is in a cluster group of the servers',
      change: [
        ['loadBalancers:\n', 'clusters:\n  CLU: { nodes: [BTS01, BTS02], groups: { Web: {} } }\nloadBalancers:\n'],
      ],
    },
    {
      name: 'the instances are not stated',
      change: [['Partners: { type: isolated, instances: [BTS01, BTS02], ', 'Partners: { type: isolated, ']],
    },
  ],
  fixes: [
    {
      title: 'Put the load balancer "NLB1" in front of "Partners"',
      change: [['serves: [Web]', 'serves: [Web, Partners]']],
    },
    {
      title: 'Put a load balancer in front of "Partners" (BTS01, BTS02): plans load balancer NLB2',
      change: [
        [
          'serves: [Web] }\n',
          'serves: [Web] }\n  NLB2: { members: [BTS01, BTS02], serves: [Partners], planned: true }\n',
        ],
      ],
    },
  ],
};
