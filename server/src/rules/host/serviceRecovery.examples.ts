/** Examples of `host/service-recovery`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'host/service-recovery',
  fires: `bizha: 1
group: # want
  name: Contoso
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
  SQL01: { roles: [sql] }
  SQL02: { roles: [sql] }
clusters:
  SQLCLU:
    nodes: [SQL01, SQL02]
    groups: { SQL: { resources: [network-name, ip-address, disk, msdtc] } }
sqlInstances:
  SQLPROD: { on: SQLCLU/SQL }
databases:
  BizTalkMsgBoxDb: SQLPROD
hosts:
  Send: { instances: [BTS01, BTS02], send: [SMTP] }
`,
  alsoFires: [
    {
      name: 'an availability group',
      change: [
        [
          'on: SQLCLU/SQL }',
          'on: SQL01 }\n  SECOND: { on: SQL02 }\navailabilityGroups:\n  AG: { replicas: [SQLPROD, SECOND] }',
        ],
        ['BizTalkMsgBoxDb: SQLPROD', 'BizTalkMsgBoxDb: AG'],
      ],
    },
  ],
  silent: [
    { name: 'it is stated', change: [['send: [SMTP]', 'send: [SMTP], restartAfter: 5m']] },
    { name: 'SQL Server does not fail over', change: [['on: SQLCLU/SQL', 'on: SQL01']] },
    { name: 'a clustered host', change: [['send: [SMTP]', 'send: [SMTP], clusterGroup: BTSCLU/Send']] },
    { name: 'an isolated host', change: [['send: [SMTP]', 'type: isolated, receive: [HTTP]']] },
    { name: 'only other databases', change: [['BizTalkMsgBoxDb: SQLPROD', 'BizTalkDTADb: SQLPROD']] },
  ],
  absent: [
    { name: 'the databases', change: [['databases:\n  BizTalkMsgBoxDb: SQLPROD\n', '']] },
    { name: 'where the instance is', change: [['on: SQLCLU/SQL', 'version: "2019"']] },
  ],
};
