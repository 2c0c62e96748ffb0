/** Examples of `plan/closes-gaps`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'plan/closes-gaps',
  fires: `bizha: 1

group: { version: "2020", edition: enterprise } # want

servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk], planned: true }

hosts:
  Send: { instances: [BTS01, BTS02], send: [SFTP] }
`,
  alsoFires: [
    {
      name: 'a single host instance is planned',
      change: [
        ['roles: [biztalk], planned: true', 'roles: [biztalk]'],
        ['instances: [BTS01, BTS02]', 'instances: { BTS01: , BTS02: { planned: true } }'],
      ],
    },
  ],
  silent: [
    { name: 'it is built', change: [[', planned: true', ', planned: false']] },
    {
      name: 'what is planned closes nothing',
      change: [
        ['BTS02: { roles: [biztalk], planned: true }', 'FS01: { roles: [file], planned: true }'],
        ['[BTS01, BTS02]', '[BTS01]'],
      ],
    },
  ],
  absent: [{ name: 'nothing is said to be planned', change: [[', planned: true', '']] }],
};
