/** Examples of `adapter/named-pipe-local`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'adapter/named-pipe-local',
  fires: `bizha: 1
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
loadBalancers:
  LB1: { members: [BTS01, BTS02], serves: [RxTcp, RxPipe] }
hosts:
  RxTcp: { instances: [BTS01, BTS02], receive: [WCF-NetTcp] }
  RxPipe: { instances: [BTS01, BTS02], receive: [WCF-NetNamedPipe] } # want
`,
  silent: [
    { name: 'no load balancer in front', change: [['serves: [RxTcp, RxPipe]', 'serves: [RxTcp]']] },
    { name: 'another adapter', change: [['WCF-NetNamedPipe', 'WCF-NetTcp']] },
  ],
  absent: [{ name: 'what the load balancer serves is not stated', change: [[', serves: [RxTcp, RxPipe]', '']] }],
  fixes: [{ title: 'Take "RxPipe" from the load balancer "LB1"', change: [['[RxTcp, RxPipe]', '[RxTcp]']] }],
};
