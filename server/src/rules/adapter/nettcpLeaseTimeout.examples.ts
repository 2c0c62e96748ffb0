/** Examples of `adapter/nettcp-lease-timeout`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'adapter/nettcp-lease-timeout',
  fires: `bizha: 1
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
loadBalancers:
  LB1: { members: [BTS01, BTS02], serves: [RxTcp] }
hosts:
  RxTcp: { instances: [BTS01, BTS02], receive: { WCF-NetTcp: { leaseTimeout: 5m } } } # want
`,
  alsoFires: [{ name: 'not stated', change: [['{ leaseTimeout: 5m }', '{}']] }],
  silent: [
    { name: 'thirty seconds', change: [['5m', '30s']] },
    {
      name: 'no load balancer',
      change: [['loadBalancers:\n  LB1: { members: [BTS01, BTS02], serves: [RxTcp] }\n', '']],
    },
    { name: 'a send handler', change: [['receive:', 'send:']] },
  ],
  absent: [{ name: 'no handler', change: [[', receive: { WCF-NetTcp: { leaseTimeout: 5m } }', '']] }],
  fixes: [{ title: 'Set the lease time-out to 30 seconds', change: [['5m', '30s']] }],
};
