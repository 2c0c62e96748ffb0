/** Examples of `adapter/sharepoint-not-balanced`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'adapter/sharepoint-not-balanced',
  fires: `bizha: 1
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
  SP01: { roles: [sharepoint] } # want
hosts:
  Send: { instances: [BTS01, BTS02], send: { SharePoint: { uses: [SP01] } } }
`,
  alsoFires: [
    { name: 'by its address', change: [['uses: [SP01]', 'address: "https://sp01.contoso.com/sites/orders"']] },
    {
      name: 'a system of ours that is not redundant',
      change: [['  SP01: { roles: [sharepoint] } # want\n', 'externalSystems:\n  SP01: { redundant: false } # want\n']],
    },
  ],
  silent: [
    {
      name: 'a farm behind a load balancer',
      change: [
        [
          'hosts:\n',
          '  SP02: { roles: [sharepoint] }\nloadBalancers:\n  LB1: { members: [SP01, SP02], serves: [sharepoint] }\nhosts:\n',
        ],
      ],
    },
    {
      name: 'several servers',
      change: [
        ['uses: [SP01]', 'uses: [SP01, SP02]'],
        ['SP01: { roles: [sharepoint] } # want', 'SP01: { roles: [sharepoint] }\n  SP02: { roles: [sharepoint] }'],
      ],
    },
    {
      name: "a partner's system",
      change: [
        [
          '  SP01: { roles: [sharepoint] } # want\n',
          'externalSystems:\n  SP01: { owner: partner, redundant: false }\n',
        ],
      ],
    },
    { name: 'SharePoint Online', change: [['uses: [SP01]', 'address: "https://contoso.sharepoint.com/sites/orders"']] },
  ],
  absent: [{ name: 'what it uses is not stated', change: [['{ SharePoint: { uses: [SP01] } }', '[SharePoint]']] }],
};
