/** Examples of `tracking/no-host`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'tracking/no-host',
  fires: `bizha: 1

group: # want
  version: "2020"
  edition: enterprise

servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }

hosts:
  Process: { tracking: false, instances: [BTS01, BTS02], orchestrations: [Orders] }
`,
  silent: [
    { name: 'a host allows tracking', change: [['tracking: false', 'tracking: true']] },
    { name: 'global tracking is off', change: [['edition: enterprise', 'edition: enterprise\n  tracking: false']] },
    {
      name: 'no hosts are described',
      change: [['hosts:\n  Process: { tracking: false, instances: [BTS01, BTS02], orchestrations: [Orders] }\n', '']],
    },
  ],
  absent: [{ name: 'no host says whether it tracks', change: [['tracking: false, ', '']] }],
  fixes: [
    {
      title: 'Plan a tracking host: "Tracking" on "BTS01" and "BTS02"',
      change: [
        [
          'orchestrations: [Orders] }\n',
          'orchestrations: [Orders] }\n  Tracking: { tracking: true, instances: [BTS01, BTS02], planned: true }\n',
        ],
      ],
    },
    { title: 'Let "Process" move tracking data', change: [['tracking: false', 'tracking: true']] },
  ],
};
