/** Examples of `sql/shared-with-biztalk`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sql/shared-with-biztalk',
  fires: `bizha: 1

group:
  purpose: production

servers:
  APP01: { roles: [biztalk, sql], os: "2019" } # want
  APP02: { roles: [biztalk, sql], os: "2019" } # want

clusters:
  SQLCLU:
    nodes: [APP01, APP02]
    groups:
      SQL: { resources: [network-name, ip-address, disk, msdtc], owners: [APP01, APP02] }
      SSO: { resources: [network-name, ip-address, disk, msdtc] }

sqlInstances:
  SQLPROD: { on: SQLCLU/SQL }

databases:
  BizTalkMsgBoxDb: SQLPROD

masterSecretServer: { on: SQLCLU/SSO, secretOn: [APP01, APP02] }
`,
  alsoFires: [
    {
      name: 'roles that are not stated, and host instances',
      change: [
        ['APP01: { roles: [biztalk, sql], os: "2019" }', 'APP01: { os: "2019" }'],
        ['databases:', 'hosts:\n  Send: { instances: [APP01] }\n\ndatabases:'],
      ],
    },
    {
      name: 'a replica',
      change: [
        ['SQLPROD: { on: SQLCLU/SQL }', 'NODE1: { on: APP01 }\n  NODE2: { on: APP02 }'],
        ['databases:', 'availabilityGroups:\n  AG: { replicas: [NODE1, NODE2], cluster: SQLCLU }\n\ndatabases:'],
        ['BizTalkMsgBoxDb: SQLPROD', 'BizTalkMsgBoxDb: AG'],
      ],
    },
  ],
  silent: [
    {
      name: 'a single-server development group',
      change: [['purpose: production', 'purpose: development']],
    },
    {
      name: 'SQL Server for adapters only',
      change: [['BizTalkMsgBoxDb: SQLPROD', 'Orders: { on: SQLPROD, kind: custom }']],
    },
    {
      name: 'no BizTalk on these servers',
      change: [
        ['APP01: { roles: [biztalk, sql], os: "2019" } # want', 'APP01: { roles: [sql], os: "2019" }'],
        ['APP02: { roles: [biztalk, sql], os: "2019" } # want', 'APP02: { roles: [sql], os: "2019" }'],
      ],
    },
    {
      name: 'on the disaster-recovery site',
      change: [
        ['servers:', 'sites:\n  There: { role: disaster-recovery }\n\nservers:'],
        ['APP01: { roles', 'APP01: { site: There, roles'],
        ['APP02: { roles', 'APP02: { site: There, roles'],
      ],
    },
  ],
  absent: [
    { name: 'where the databases are', change: [['databases:\n  BizTalkMsgBoxDb: SQLPROD\n', '']] },
    { name: 'where the instance runs', change: [['{ on: SQLCLU/SQL }', '']] },
  ],
  fixes: [
    {
      title: 'Plan servers of their own for "SQLPROD" (SQL01, SQL02); changes server APP02 and cluster SQLCLU',
      change: [
        [
          '  APP01: { roles: [biztalk, sql], os: "2019" } # want\n  APP02: { roles: [biztalk, sql], os: "2019" } # want\n',
          '  APP01: { roles: [biztalk], os: "2019" } # want\n  APP02: { roles: [biztalk], os: "2019" } # want\n  SQL01: { roles: [sql], os: "2019", planned: true }\n  SQL02: { roles: [sql], os: "2019", planned: true }\n',
        ],
        ['    nodes: [APP01, APP02]', '    nodes: [SQL01, SQL02]'],
        [
          '      SQL: { resources: [network-name, ip-address, disk, msdtc], owners: [APP01, APP02] }',
          '      SQL: { resources: [network-name, ip-address, disk, msdtc], owners: [SQL01, SQL02] }',
        ],
        [
          'masterSecretServer: { on: SQLCLU/SSO, secretOn: [APP01, APP02] }',
          'masterSecretServer: { on: SQLCLU/SSO, secretOn: [SQL01, SQL02] }',
        ],
      ],
    },
    {
      title: 'Plan servers of their own for "SQLPROD" (SQL01, SQL02); changes server APP01 and cluster SQLCLU',
      change: [
        [
          '  APP01: { roles: [biztalk, sql], os: "2019" } # want\n  APP02: { roles: [biztalk, sql], os: "2019" } # want\n',
          '  APP01: { roles: [biztalk], os: "2019" } # want\n  APP02: { roles: [biztalk], os: "2019" } # want\n  SQL01: { roles: [sql], os: "2019", planned: true }\n  SQL02: { roles: [sql], os: "2019", planned: true }\n',
        ],
        ['    nodes: [APP01, APP02]', '    nodes: [SQL01, SQL02]'],
        [
          '      SQL: { resources: [network-name, ip-address, disk, msdtc], owners: [APP01, APP02] }',
          '      SQL: { resources: [network-name, ip-address, disk, msdtc], owners: [SQL01, SQL02] }',
        ],
        [
          'masterSecretServer: { on: SQLCLU/SSO, secretOn: [APP01, APP02] }',
          'masterSecretServer: { on: SQLCLU/SSO, secretOn: [SQL01, SQL02] }',
        ],
      ],
    },
  ],
};
