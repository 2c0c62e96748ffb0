/** Examples of `msdtc/not-clustered-on-sql`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'msdtc/not-clustered-on-sql',
  fires: `bizha: 1

servers:
  SQL01: { roles: [sql] }
  SQL02: { roles: [sql] }

clusters:
  SQLCLU:
    nodes: [SQL01, SQL02]
    groups:
      SQL:
        resources: [network-name, ip-address, disk] # want
      SSO:
        resources: [network-name, ip-address]

sqlInstances:
  SQLPROD: { on: SQLCLU/SQL }

databases:
  BizTalkMgmtDb: SQLPROD
  BizTalkMsgBoxDb: SQLPROD
  SSODB: SQLPROD
`,
  alsoFires: [
    {
      name: 'the master secret server depends on it too',
      change: [['databases:', 'masterSecretServer: SQLCLU/SSO\n\ndatabases:']],
    },
  ],
  silent: [
    { name: 'MSDTC is in the group', change: [['disk]', 'disk, msdtc]']] },
    {
      name: 'MSDTC is in another group of the cluster',
      change: [['resources: [network-name, ip-address]', 'resources: [network-name, ip-address, disk, msdtc]']],
    },
    { name: 'a stand-alone instance', change: [['on: SQLCLU/SQL', 'on: SQL01']] },
    {
      name: 'an availability group',
      change: [
        ['on: SQLCLU/SQL }', 'on: SQL01 }\n  SECOND: { on: SQL02 }'],
        [
          'databases:\n  BizTalkMgmtDb: SQLPROD',
          'availabilityGroups:\n  BTSAG: { replicas: [SQLPROD, SECOND], cluster: SQLCLU }\n\ndatabases:\n  BizTalkMgmtDb: BTSAG',
        ],
        ['BizTalkMsgBoxDb: SQLPROD', 'BizTalkMsgBoxDb: BTSAG'],
        ['SSODB: SQLPROD', 'SSODB: BTSAG'],
      ],
    },
    {
      name: 'only adapters use the instance',
      change: [
        ['  BizTalkMgmtDb: SQLPROD\n', '  Shop: { on: SQLPROD, kind: custom }\n'],
        ['  BizTalkMsgBoxDb: SQLPROD\n', ''],
        ['  SSODB: SQLPROD\n', ''],
      ],
    },
    { name: 'Analysis Services', change: [['on: SQLCLU/SQL', 'on: SQLCLU/SQL, engine: analysis-services']] },
    {
      name: 'a cluster at the disaster-recovery site',
      change: [
        [
          'servers:\n  SQL01: { roles: [sql] }',
          'sites:\n  DR: { role: disaster-recovery }\n\nservers:\n  SQL01: { site: DR }',
        ],
        ['SQL02: { roles: [sql] }', 'SQL02: { site: DR }'],
      ],
    },
  ],
  absent: [
    { name: 'the instance names no group of the cluster', change: [['on: SQLCLU/SQL', 'on: SQLCLU']] },
    {
      name: 'what the groups hold is not stated',
      change: [['        resources: [network-name, ip-address, disk] # want\n', '']],
    },
    {
      name: 'the groups are not stated',
      change: [
        [
          '    groups:\n      SQL:\n        resources: [network-name, ip-address, disk] # want\n      SSO:\n        resources: [network-name, ip-address]\n',
          '',
        ],
        ['on: SQLCLU/SQL', 'on: SQLCLU'],
      ],
    },
  ],
  fixes: [{ title: 'Add clustered MSDTC to the group', change: [['disk]', 'disk, msdtc]']] }],
};
