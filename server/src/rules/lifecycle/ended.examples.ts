/** Examples of `lifecycle/ended`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'lifecycle/ended',
  fires: `bizha: 1

group:
  version: "2020"
  purpose: production

servers:
  BTS01: { roles: [biztalk], os: "2019" }
  SQL01: { roles: [sql], os: "2019" }
  FS01: { roles: [file], os: "2012 R2" } # want

sqlInstances:
  SQLPROD: { on: SQL01, version: "2019" }

databases:
  BizTalkMgmtDb: SQLPROD
`,
  alsoFires: [
    {
      name: 'BizTalk Server',
      change: [
        ['version: "2020"', 'version: "2010" # want'],
        ['os: "2012 R2" } # want', 'os: "2019" }'],
      ],
    },
    {
      name: 'SQL Server, with paid support: information',
      change: [
        ['purpose: production', 'supportContract: true'],
        ['os: "2012 R2" } # want', 'os: "2019" }'],
        ['version: "2019" }', 'version: "2016", servicePack: 3 } # want'],
      ],
    },
    {
      name: 'paid support has ended too',
      change: [['purpose: production', 'supportContract: true']],
    },
  ],
  silent: [
    { name: 'a test group', change: [['purpose: production', 'purpose: test']] },
    { name: 'a planned server', change: [['os: "2012 R2" } # want', 'os: "2012 R2", planned: true }']] },
    {
      name: 'the finding about the platform says it',
      change: [['BTS01: { roles: [biztalk], os: "2019" }', 'BTS01: { roles: [biztalk], os: "2008 R2" }']],
    },
    { name: 'support goes on', change: [['os: "2012 R2" } # want', 'os: "2022" }']] },
  ],
  absent: [{ name: 'the version', change: [[', os: "2012 R2" } # want', ' }']] }],
};
