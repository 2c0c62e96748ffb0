/** Examples of `consistency/same-update`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'consistency/same-update',
  fires: `bizha: 1

group:
  version: "2020"
  cumulativeUpdate: 6

servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk], bizTalkUpdate: 5 } # want
  SSO01: { roles: [master-secret] }
`,
  alsoFires: [
    {
      name: 'the master secret server',
      change: [
        [', bizTalkUpdate: 5 } # want', ' }'],
        ['roles: [master-secret] }', 'roles: [master-secret], bizTalkUpdate: 5 } # want'],
      ],
    },
    {
      name: 'the servers differ, and nothing is said of the group',
      change: [
        ['  cumulativeUpdate: 6\n', ''],
        ['BTS01: { roles: [biztalk] }', 'BTS01: { roles: [biztalk], bizTalkUpdate: 6 }'],
      ],
    },
  ],
  silent: [
    { name: 'all have the same', change: [['bizTalkUpdate: 5', 'bizTalkUpdate: 6']] },
    { name: 'the group has it too', change: [['cumulativeUpdate: 6', 'cumulativeUpdate: 5']] },
  ],
  absent: [
    { name: 'the update of the server', change: [[', bizTalkUpdate: 5 } # want', ' }']] },
    { name: 'the updates of the others', change: [['  cumulativeUpdate: 6\n', '']] },
  ],
};
