/** Examples of `msdtc/network-access-off`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'msdtc/network-access-off',
  fires: `bizha: 1

servers:
  BTS01: { roles: [biztalk] }
  SQL01: { roles: [sql], msdtc: { state: running, networkAccess: false } } # want
`,
  silent: [
    { name: 'it is on', change: [['networkAccess: false', 'networkAccess: true']] },
    { name: 'a single computer', change: [['  BTS01: { roles: [biztalk] }\n', '']] },
    {
      name: 'a server of another kind',
      change: [
        ['roles: [sql]', 'roles: [file]'],
        ['BTS01: { roles: [biztalk] }', 'BTS01: { roles: [biztalk] }\n  BTS02: { roles: [biztalk] }'],
      ],
    },
  ],
  absent: [{ name: 'it is not stated', change: [[', networkAccess: false', '']] }],
  fixes: [{ title: 'Allow network DTC access on "SQL01"', change: [['networkAccess: false', 'networkAccess: true']] }],
};
