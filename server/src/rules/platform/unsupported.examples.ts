/** Examples of `platform/unsupported`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'platform/unsupported',
  fires: `bizha: 1

group:
  version: "2020"

servers:
  BTS01: { roles: [biztalk], os: "2012 R2" } # want
  BTS02: { roles: [biztalk], os: "2012 R2" }
  SQL01: { roles: [sql], os: "2019" }

sqlInstances:
  SQLPROD: { on: SQL01, version: "2019" }

databases:
  BizTalkMgmtDb: SQLPROD
`,
  alsoFires: [
    {
      name: 'SQL Server',
      change: [
        ['os: "2012 R2" } # want', 'os: "2019" }'],
        ['BTS02: { roles: [biztalk], os: "2012 R2" }', 'BTS02: { roles: [biztalk], os: "2019" }'],
        ['version: "2019" }', 'version: "2014" } # want'],
      ],
    },
    {
      name: 'a service pack below the one that is listed',
      change: [
        ['os: "2012 R2" } # want', 'os: "2019" }'],
        ['BTS02: { roles: [biztalk], os: "2012 R2" }', 'BTS02: { roles: [biztalk], os: "2019" }'],
        ['version: "2019" }', 'version: "2016", servicePack: 2 } # want'],
      ],
    },
    {
      name: 'a version of Windows Server that is too new',
      change: [['os: "2012 R2" } # want', 'os: "2025" } # want']],
    },
  ],
  silent: [
    {
      name: 'the version of BizTalk Server that supports it',
      change: [
        ['version: "2020"', 'version: "2013 R2"'],
        ['version: "2019" }', 'version: "2014" }'],
      ],
    },
    {
      name: 'servers of other kinds run what they like',
      change: [
        ['BTS01: { roles: [biztalk]', 'DC01: { roles: [domain-controller]'],
        ['BTS02: { roles: [biztalk]', 'FS01: { roles: [file]'],
      ],
    },
    { name: 'a version before 2013 is not judged', change: [['version: "2020"', 'version: "2010"']] },
  ],
  absent: [
    { name: 'the version of BizTalk Server', change: [['  version: "2020"\n', '  edition: enterprise\n']] },
    {
      name: 'the versions of Windows Server',
      change: [
        [', os: "2012 R2" } # want', ' }'],
        ['BTS02: { roles: [biztalk], os: "2012 R2" }', 'BTS02: { roles: [biztalk] }'],
      ],
    },
  ],
};
