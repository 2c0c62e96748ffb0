/** Examples of `host/isolated-app-pool`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'host/isolated-app-pool',
  fires: `bizha: 1
servers:
  BTS01: { roles: [biztalk, iis] }
  BTS02: { roles: [biztalk, iis] }
loadBalancers:
  NLB: { members: [BTS01, BTS02], serves: [Web] }
hosts:
  Web:
    type: isolated
    receive: [HTTP, WCF-BasicHttp]
    instances:
      BTS01: { appPools: [BizTalk] } # want
      BTS02: { appPools: [Http, Wcf] }
`,
  silent: [
    { name: 'a pool for each adapter', change: [['[BizTalk]', '[BizTalk, Wcf]']] },
    { name: 'one adapter', change: [['[HTTP, WCF-BasicHttp]', '[HTTP]']] },
    { name: 'an in-process host', change: [['type: isolated', 'type: in-process']] },
  ],
  absent: [
    {
      name: 'the pools are not stated',
      change: [
        ['{ appPools: [BizTalk] }', '{}'],
        ['{ appPools: [Http, Wcf] }', '{}'],
      ],
    },
  ],
  fixes: [
    {
      title: 'Add application pools: WCF-BasicHttpPool on BTS01',
      change: [['[BizTalk]', '[BizTalk, WCF-BasicHttpPool]']],
    },
    {
      title: 'Split "Web": "WebWCFBasicHttp" on the same servers; changes load balancer NLB',
      change: [
        ['serves: [Web]', 'serves: [Web, WebWCFBasicHttp]'],
        ['[HTTP, WCF-BasicHttp]', '[HTTP]'],
        [
          '{ appPools: [Http, Wcf] }\n',
          '{ appPools: [Http, Wcf] }\n  WebWCFBasicHttp:\n    type: isolated\n    instances: [BTS01, BTS02]\n    receive: [WCF-BasicHttp]\n',
        ],
      ],
    },
  ],
};
