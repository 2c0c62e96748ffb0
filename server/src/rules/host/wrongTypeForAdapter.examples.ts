/** Examples of `host/wrong-type-for-adapter`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'host/wrong-type-for-adapter',
  fires: `bizha: 1
servers:
  BTS01: { roles: [biztalk, iis] }
  BTS02: { roles: [biztalk, iis] }
loadBalancers:
  NLB: { members: [BTS01, BTS02], serves: [Web, Receive] }
adapters:
  Fax: { receiveHost: isolated }
hosts:
  Receive: { type: in-process, instances: [BTS01, BTS02], receive: [FILE, HTTP] } # want
  Web: { type: isolated, instances: [BTS01, BTS02], receive: [WCF-BasicHttp] }
`,
  alsoFires: [
    {
      name: 'an in-process adapter in an isolated host',
      change: [
        [', HTTP] } # want', '] }'],
        ['[WCF-BasicHttp] }', '[WCF-BasicHttp, WCF-Custom] } # want'],
      ],
    },
    {
      name: 'an adapter of which no page says it: a warning',
      change: [
        [', HTTP] } # want', '] }'],
        ['[WCF-BasicHttp] }', '[WCF-BasicHttp, EventHub] } # want'],
      ],
    },
  ],
  silent: [
    { name: 'an adapter of the right type', change: [['[FILE, HTTP]', '[FILE]']] },
    { name: 'a custom adapter', change: [['[FILE, HTTP]', '[FILE, Fax]']] },
    { name: 'a send handler', change: [['[FILE, HTTP]', '[FILE], send: [HTTP]']] },
  ],
  absent: [{ name: 'the type is not stated', change: [['type: in-process, ', '']] }],
  fixes: [
    {
      title: 'Move "HTTP receive" to the host "Web"',
      change: [
        ['[FILE, HTTP]', '[FILE]'],
        ['[WCF-BasicHttp]', '[WCF-BasicHttp, HTTP]'],
      ],
    },
    {
      title: 'Move "HTTP receive" to the new host "ReceiveIsolated"; changes load balancer NLB',
      change: [
        ['serves: [Web, Receive]', 'serves: [Web, Receive, ReceiveIsolated]'],
        ['[FILE, HTTP]', '[FILE]'],
        [
          'receive: [WCF-BasicHttp] }\n',
          'receive: [WCF-BasicHttp] }\n  ReceiveIsolated: { type: isolated, instances: [BTS01, BTS02], receive: [HTTP] }\n',
        ],
      ],
    },
    {
      title: 'Replace the adapter with WCF-CustomIsolated',
      on: 'an in-process adapter in an isolated host',
      change: [
        [
          '  Web: { type: isolated, instances: [BTS01, BTS02], receive: [WCF-BasicHttp, WCF-Custom] } # want\n',
          '  Web: { type: isolated, instances: [BTS01, BTS02], receive: [WCF-BasicHttp, WCF-CustomIsolated] } # want\n',
        ],
      ],
    },
  ],
};
