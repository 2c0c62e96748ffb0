/** Examples of `adapter/logicapp-gateway-single`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'adapter/logicapp-gateway-single',
  fires: `bizha: 1
servers:
  BTS01: { roles: [biztalk, iis] }
  BTS02: { roles: [biztalk, iis] }
  GW01: { roles: [data-gateway] } # want
loadBalancers:
  LB1: { members: [BTS01, BTS02], serves: [Web] }
hosts:
  Web: { type: isolated, instances: [BTS01, BTS02], receive: { LogicApp: { enabled: true } } }
`,
  silent: [
    { name: 'a public endpoint', change: [['enabled: true', 'publicEndpoint: true']] },
    {
      name: 'two gateways',
      change: [
        [
          'GW01: { roles: [data-gateway] } # want',
          'GW01: { roles: [data-gateway] }\n  GW02: { roles: [data-gateway] }',
        ],
      ],
    },
    { name: 'another adapter', change: [['LogicApp:', 'HTTP:']] },
  ],
  absent: [{ name: 'no gateway is described', change: [['  GW01: { roles: [data-gateway] } # want\n', '']] }],
  fixes: [
    {
      title: 'Add a second data gateway: plans server GW02',
      change: [
        [
          '  GW01: { roles: [data-gateway] } # want\n',
          '  GW01: { roles: [data-gateway] } # want\n  GW02: { roles: [data-gateway], planned: true }\n',
        ],
      ],
    },
  ],
};
