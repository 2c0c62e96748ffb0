/** Examples of `infra/biztalk-in-perimeter`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'infra/biztalk-in-perimeter',
  fires: `bizha: 1

servers:
  BTS01: { roles: [biztalk, iis], zone: perimeter } # want
  BTS02: { roles: [biztalk, iis] }

hosts:
  RxWeb: { type: isolated, instances: [BTS02], receive: [HTTP] }
`,
  alsoFires: [
    { name: 'a server with Single Sign-On', change: [['roles: [biztalk, iis], zone', 'roles: [sso], zone']] },
    {
      name: 'a server that carries a host, its roles not stated',
      change: [
        ['roles: [biztalk, iis], zone', 'zone'],
        ['instances: [BTS02]', 'instances: [BTS01, BTS02]'],
      ],
    },
  ],
  silent: [
    { name: 'in the internal network', change: [['zone: perimeter', 'zone: internal']] },
    { name: 'a reverse proxy', change: [['roles: [biztalk, iis], zone', 'roles: [reverse-proxy], zone']] },
  ],
  absent: [
    { name: 'the zone is not stated', change: [[', zone: perimeter', '']] },
    { name: 'what the server does is not stated', change: [['roles: [biztalk, iis], zone', 'zone']] },
  ],
  fixes: [{ title: 'Put "BTS01" into the internal network', change: [['zone: perimeter', 'zone: internal']] }],
};
