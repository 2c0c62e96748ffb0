/** Examples of `lifecycle/ends-soon`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'lifecycle/ends-soon',
  fires: `bizha: 1

group:
  version: "2016" # want
  purpose: production

servers:
  BTS01: { roles: [biztalk] }
  SQL01: { roles: [sql] }

sqlInstances:
  SQLPROD: { on: SQL01 }
`,
  alsoFires: [
    {
      name: 'Windows Server',
      change: [
        ['version: "2016" # want', 'version: "2020"'],
        ['BTS01: { roles: [biztalk] }', 'BTS01: { roles: [biztalk], os: "2016" } # want'],
      ],
    },
    {
      name: 'SQL Server',
      change: [
        ['version: "2016" # want', 'version: "2020"'],
        ['on: SQL01 }', 'on: SQL01, version: "2017" } # want'],
      ],
    },
  ],
  silent: [
    { name: 'it ends later', change: [['version: "2016" # want', 'version: "2020"']] },
    { name: 'it has ended, which is another finding', change: [['version: "2016" # want', 'version: "2010"']] },
    { name: 'a test group', change: [['purpose: production', 'purpose: test']] },
  ],
  absent: [{ name: 'the version', change: [['  version: "2016" # want\n', '']] }],
};
