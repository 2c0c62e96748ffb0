/** Examples of `sso/service-missing`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sso/service-missing',
  fires: `bizha: 1

servers:
  BTS01:
    roles: [biztalk]
  BTS02:
    roles: [biztalk]
    sso: false # want

hosts:
  Process: { instances: [BTS01, BTS02] }
`,
  silent: [
    { name: 'the service is there', change: [['sso: false', 'sso: true']] },
    { name: 'no host runs there', change: [['instances: [BTS01, BTS02]', 'instances: [BTS01]']] },
  ],
  absent: [
    { name: 'whether it has the service is not stated', change: [['    sso: false # want\n', '']] },
    { name: 'where the host runs is not stated', change: [['Process: { instances: [BTS01, BTS02] }', 'Process:']] },
  ],
  fixes: [{ title: 'Add the Enterprise SSO service to "BTS02"', change: [['sso: false', 'sso: true']] }],
};
