/** Examples of `tracking/several-hosts`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'tracking/several-hosts',
  fires: `bizha: 1

servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }

hosts:
  Process:
    instances: [BTS01, BTS02]
    orchestrations: [Orders]
    tracking: true # want
  Tracking:
    instances: [BTS01, BTS02]
    tracking: true
`,
  silent: [
    { name: 'the working host does not track', change: [['    tracking: true # want', '    tracking: false']] },
    { name: 'no host is dedicated', change: [['  Tracking:\n', '  Tracking:\n    send: [WCF-SQL]\n']] },
    { name: 'both do nothing else', change: [['    orchestrations: [Orders]\n', '']] },
  ],
  absent: [{ name: 'whether the working host tracks is not stated', change: [['    tracking: true # want\n', '']] }],
};
