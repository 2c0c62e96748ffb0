/** Examples of `dr/no-biztalk-servers`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'dr/no-biztalk-servers',
  fires: `bizha: 1

group:
  version: "2020"
  edition: enterprise

sites:
  Main: {}
  DR: { role: disaster-recovery } # want

servers:
  BTS01: { site: Main, roles: [biztalk], os: "2019" }
  BTS02: { site: Main, roles: [biztalk], os: "2019" }
  SQL01: { site: Main, roles: [sql] }
  DRSQL01: { site: DR, roles: [sql, sso] }

sqlInstances:
  SQLPROD: { on: SQL01 }
  SQLDR: { on: DRSQL01 }

hosts:
  Process: { instances: [BTS01, BTS02], orchestrations: [Orders] }
`,
  silent: [
    {
      name: 'there is one',
      change: [
        [
          'DRSQL01: { site: DR, roles: [sql, sso] }',
          'DRSQL01: { site: DR, roles: [sql, sso] }\n  DRBTS01: { site: DR, roles: [biztalk] }',
        ],
      ],
    },
    {
      name: 'they are set up only after the event',
      change: [['hosts:', 'disasterRecovery: { coldPlan: true }\n\nhosts:']],
    },
    { name: 'no SQL Server there', change: [['SQLDR: { on: DRSQL01 }', 'SQLDR: { on: SQL01 }']] },
    { name: 'all sites are active', change: [['edition: enterprise', 'edition: enterprise\n  approach: stretched']] },
  ],
  absent: [
    {
      name: 'no BizTalk server is described',
      change: [
        ['  BTS01: { site: Main, roles: [biztalk], os: "2019" }\n', ''],
        ['  BTS02: { site: Main, roles: [biztalk], os: "2019" }\n', ''],
        ['\nhosts:\n  Process: { instances: [BTS01, BTS02], orchestrations: [Orders] }\n', ''],
      ],
    },
    {
      name: 'what a server there does is not stated',
      change: [
        ['DRSQL01: { site: DR, roles: [sql, sso] }', 'DRSQL01: { site: DR, roles: [sql, sso] }\n  DR02: { site: DR }'],
      ],
    },
  ],
  fixes: [
    {
      title: 'Plan BizTalk servers at the DR site: "DRBTS01" and "DRBTS02"; changes host Process',
      change: [
        [
          'DRSQL01: { site: DR, roles: [sql, sso] }\n',
          'DRSQL01: { site: DR, roles: [sql, sso] }\n  DRBTS01: { site: DR, roles: [biztalk], os: "2019", planned: true }\n  DRBTS02: { site: DR, roles: [biztalk], os: "2019", planned: true }\n',
        ],
        [
          'instances: [BTS01, BTS02]',
          'instances: { BTS01: {}, BTS02: {}, DRBTS01: { state: disabled, planned: true }, DRBTS02: { state: disabled, planned: true } }',
        ],
      ],
    },
  ],
};
