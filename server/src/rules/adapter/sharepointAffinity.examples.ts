/** Examples of `adapter/sharepoint-affinity`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'adapter/sharepoint-affinity',
  fires: `bizha: 1
group:
  version: "2013 R2"
loadBalancers:
  LB1:
    serves: [sharepoint]
    affinity: none # want
hosts:
  Send: { send: { SharePoint: { webService: true, address: "https://sp/sites/orders" } } }
`,
  silent: [
    { name: 'a client stays with one server', change: [['affinity: none', 'affinity: single']] },
    { name: 'not over HTTPS', change: [['https:', 'http:']] },
    { name: 'not by the web service', change: [['webService: true', 'webService: false']] },
    { name: 'from 2016 on', change: [['"2013 R2"', '"2016"']] },
    { name: 'no load balancer for it', change: [['[sharepoint]', '[]']] },
  ],
  absent: [
    { name: 'the affinity is not stated', change: [['    affinity: none # want\n', '']] },
    { name: 'the address is not stated', change: [[', address: "https://sp/sites/orders"', '']] },
  ],
};
