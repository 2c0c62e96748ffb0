/** Examples of `platform/needs-update`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'platform/needs-update',
  fires: `bizha: 1

group:
  version: "2020"
  cumulativeUpdate: 5

servers:
  BTS01: { roles: [biztalk], os: "2022" } # want
  BTS02: { roles: [biztalk], os: "2019" }
  SQL01: { roles: [sql], os: "2022" }

sqlInstances:
  SQLPROD: { on: SQL01, version: "2019" }

databases:
  BizTalkMgmtDb: SQLPROD
`,
  alsoFires: [
    {
      name: 'SQL Server',
      change: [
        ['os: "2022" } # want', 'os: "2019" }'],
        ['version: "2019" }', 'version: "2022" } # want'],
      ],
    },
    {
      name: 'SQL Server, and one server has not the update',
      change: [
        ['cumulativeUpdate: 5', 'cumulativeUpdate: 6'],
        ['os: "2022" } # want', 'os: "2019", bizTalkUpdate: 5 }'],
        ['version: "2019" }', 'version: "2022" } # want'],
      ],
    },
    { name: 'no update is stated: information', change: [['  cumulativeUpdate: 5\n', '']] },
  ],
  silent: [
    { name: 'the update is there', change: [['cumulativeUpdate: 5', 'cumulativeUpdate: 6']] },
    { name: 'the server has it', change: [['os: "2022" } # want', 'os: "2022", bizTalkUpdate: 6 }']] },
    { name: 'a version that needs none', change: [['os: "2022" } # want', 'os: "2019" }']] },
    { name: 'the pair is not supported at all', change: [['version: "2020"', 'version: "2016"']] },
  ],
  absent: [
    { name: 'the update', change: [['  cumulativeUpdate: 5\n', '']] },
    { name: 'the version of Windows Server', change: [[', os: "2022" } # want', ' }']] },
  ],
};
