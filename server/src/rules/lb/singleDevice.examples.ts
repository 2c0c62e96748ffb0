/** Examples of `lb/single-device`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'lb/single-device',
  fires: `bizha: 1

servers:
  BTS01: { roles: [biztalk, iis] }
  BTS02: { roles: [biztalk, iis] }
  BTS03: { roles: [biztalk, iis] }

loadBalancers:
  NLB1:
    kind: hardware
    redundant: false # want
    members: [BTS01, BTS02]
    serves: [RxWeb]

hosts:
  RxWeb: { type: isolated, instances: [BTS01, BTS02], receive: [HTTP] }
`,
  alsoFires: [{ name: 'a software balancer', change: [['kind: hardware', 'kind: software']] }],
  silent: [
    { name: 'a second device', change: [['redundant: false # want', 'redundant: true']] },
    { name: 'Windows NLB', change: [['kind: hardware', 'kind: windows-nlb']] },
    { name: 'a cloud balancer', change: [['kind: hardware', 'kind: cloud']] },
    {
      name: 'on the disaster-recovery site',
      change: [
        ['servers:', 'sites:\n  There: { role: disaster-recovery }\n\nservers:'],
        ['BTS01: { roles', 'BTS01: { site: There, roles'],
        ['BTS02: { roles', 'BTS02: { site: There, roles'],
      ],
    },
  ],
  absent: [
    { name: 'whether there is a second device', change: [['    redundant: false # want\n', '']] },
    { name: 'the kind', change: [['    kind: hardware\n', '']] },
  ],
};
