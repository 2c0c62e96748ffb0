/** Examples of `drill/worse-than-predicted`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'drill/worse-than-predicted',
  fires: `bizha: 1

servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }

hosts:
  Process: { instances: [BTS01, BTS02], orchestrations: [Orders] }

drills:
  Power off:
    date: 2026-06-01
    failed: [BTS01]
    observedScope: systemwide # want
`,
  silent: [
    { name: 'as predicted', change: [['observedScope: systemwide', 'observedScope: server']] },
    { name: 'better than predicted', change: [['observedScope: systemwide', 'observedScope: none']] },
    { name: 'both failed, and everything stopped', change: [['failed: [BTS01]', 'failed: [BTS01, BTS02]']] },
    {
      name: 'tracking stopped for so long that everything did',
      change: [
        ['hosts:\n', 'hosts:\n  Track: { tracking: true, instances: [BTS01, BTS02] }\n'],
        ['failed: [BTS01]', 'failed: [Track]'],
      ],
    },
    { name: 'a component that the file does not describe', change: [['failed: [BTS01]', 'failed: [BTS01, firewall]']] },
  ],
  absent: [
    { name: 'what stopped is not stated', change: [['    observedScope: systemwide # want\n', '']] },
    { name: 'what failed is not stated', change: [['    failed: [BTS01]\n', '']] },
  ],
};
