/** Examples of `dr/no-plan`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'dr/no-plan',
  fires: `bizha: 1

group: # want
  version: "2020"
  edition: enterprise

servers:
  BTS01: { roles: [biztalk], os: "2019" }
  BTS02: { roles: [biztalk], os: "2019" }
  SQL01: { roles: [sql], os: "2019" }

sqlInstances:
  SQLPROD: { on: SQL01, version: "2019" }

databases:
  BizTalkMgmtDb: SQLPROD

hosts:
  Process: { instances: [BTS01, BTS02], orchestrations: [Orders] }
`,
  alsoFires: [
    {
      name: 'the plan is said to be none',
      change: [['databases:', 'disasterRecovery: { method: none }\n\ndatabases:']],
    },
    {
      name: 'an availability group is no plan',
      change: [['databases:', 'availabilityGroups:\n  BTSAG: { replicas: [SQLPROD] }\n\ndatabases:']],
    },
  ],
  silent: [
    {
      name: 'there is a disaster-recovery site',
      change: [['servers:', 'sites:\n  Other: { role: disaster-recovery }\n\nservers:']],
    },
    {
      name: 'databases are shipped',
      change: [['databases:', 'disasterRecovery: { method: biztalk-log-shipping }\n\ndatabases:']],
    },
    { name: 'a test group', change: [['edition: enterprise', 'edition: enterprise\n  purpose: test']] },
    { name: 'goal available', change: [['edition: enterprise', 'edition: enterprise\n  availabilityGoal: available']] },
    { name: 'goal none', change: [['edition: enterprise', 'edition: enterprise\n  availabilityGoal: none']] },
  ],
  absent: [
    {
      name: 'nothing is described',
      change: [
        [
          'servers:\n  BTS01: { roles: [biztalk], os: "2019" }\n  BTS02: { roles: [biztalk], os: "2019" }\n  SQL01: { roles: [sql], os: "2019" }\n\nsqlInstances:\n  SQLPROD: { on: SQL01, version: "2019" }\n\ndatabases:\n  BizTalkMgmtDb: SQLPROD\n\nhosts:\n  Process: { instances: [BTS01, BTS02], orchestrations: [Orders] }\n',
          '',
        ],
      ],
    },
  ],
  fixes: [
    {
      title:
        'Plan disaster recovery by log shipping: site DR, with 3 servers and SQL Server instance DRSQL; changes host Process',
      change: [
        ['servers:\n', 'sites:\n  DR: { role: disaster-recovery, planned: true }\n\nservers:\n'],
        [
          'SQL01: { roles: [sql], os: "2019" }\n',
          'SQL01: { roles: [sql], os: "2019" }\n  DRBTS01: { site: DR, roles: [biztalk], os: "2019", planned: true }\n  DRBTS02: { site: DR, roles: [biztalk], os: "2019", planned: true }\n  DRSQL01: { site: DR, roles: [sql], planned: true }\n',
        ],
        [
          'SQLPROD: { on: SQL01, version: "2019" }\n',
          'SQLPROD: { on: SQL01, version: "2019" }\n  DRSQL: { on: DRSQL01, version: "2019", planned: true }\n',
        ],
        [
          'instances: [BTS01, BTS02], orchestrations: [Orders] }\n',
          'instances: { BTS01: {}, BTS02: {}, DRBTS01: { state: disabled, planned: true }, DRBTS02: { state: disabled, planned: true } }, orchestrations: [Orders] }\n\ndisasterRecovery:\n  site: DR\n  method: biztalk-log-shipping\n  logShipping: { SQLPROD: DRSQL }\n',
        ],
      ],
    },
  ],
};
