/** Examples of `sso/no-master-secret-server`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sso/no-master-secret-server',
  fires: `bizha: 1

group: # want
  version: "2020"
  edition: enterprise

servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
  SQL01: { roles: [sql] }
  SQL02: { roles: [sql] }

clusters:
  SQLCLU:
    nodes: [SQL01, SQL02]
    groups:
      SQL: { resources: [network-name, ip-address, disk, msdtc], owners: [SQL01, SQL02] }

sqlInstances:
  SQLPROD: { on: SQLCLU/SQL }

databases:
  BizTalkMgmtDb: SQLPROD
  BizTalkMsgBoxDb: SQLPROD
  SSODB: SQLPROD

hosts:
  Process: { instances: [BTS01, BTS02] }
`,
  alsoFires: [
    {
      name: 'SQL Server is not clustered',
      change: [
        [
          '\nclusters:\n  SQLCLU:\n    nodes: [SQL01, SQL02]\n    groups:\n      SQL: { resources: [network-name, ip-address, disk, msdtc], owners: [SQL01, SQL02] }\n',
          '',
        ],
        ['on: SQLCLU/SQL', 'on: SQL01'],
        ['  BTS02: { roles: [biztalk] }\n', '  BTS02: { roles: [biztalk] }\n  SSO01: { roles: [sso] }\n'],
      ],
    },
  ],
  silent: [
    { name: 'one is described', change: [['hosts:', 'masterSecretServer: SQLCLU/SQL\n\nhosts:']] },
    { name: 'a server has the role', change: [['SQL02: { roles: [sql] }', 'SQL02: { roles: [sql, master-secret] }']] },
    {
      name: 'neither hosts nor databases are described',
      change: [
        ['\ndatabases:\n  BizTalkMgmtDb: SQLPROD\n  BizTalkMsgBoxDb: SQLPROD\n  SSODB: SQLPROD\n', ''],
        ['\nhosts:\n  Process: { instances: [BTS01, BTS02] }\n', ''],
      ],
    },
  ],
  absent: [
    {
      name: 'the file speaks of hosts only',
      change: [
        ['\nsqlInstances:\n  SQLPROD: { on: SQLCLU/SQL }\n', ''],
        ['\ndatabases:\n  BizTalkMgmtDb: SQLPROD\n  BizTalkMsgBoxDb: SQLPROD\n  SSODB: SQLPROD\n', ''],
      ],
    },
    {
      name: 'the file speaks of databases only',
      change: [
        ['  BTS01: { roles: [biztalk] }\n  BTS02: { roles: [biztalk] }\n', ''],
        ['\nhosts:\n  Process: { instances: [BTS01, BTS02] }\n', ''],
      ],
    },
    {
      name: 'the section is there, and does not say where',
      change: [['hosts:', 'masterSecretServer: { accounts: domain }\n\nhosts:']],
    },
  ],
  fixes: [
    {
      title: 'Put the master secret server into "SQLCLU/SSO"',
      change: [
        [
          'owners: [SQL01, SQL02] }\n',
          'owners: [SQL01, SQL02] }\n      SSO: { resources: [network-name, ip-address], owners: [SQL02, SQL01] }\n',
        ],
        ['hosts:', 'masterSecretServer: SQLCLU/SSO\n\nhosts:'],
      ],
    },
    {
      title: 'Say that the master secret server is "SSO01"',
      on: 'SQL Server is not clustered',
      reveals: ['sso/master-secret-single masterSecretServer'],
      change: [['hosts:', 'masterSecretServer: SSO01\n\nhosts:']],
    },
  ],
};
