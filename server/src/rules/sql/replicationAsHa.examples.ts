/** Examples of `sql/replication-as-ha`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sql/replication-as-ha',
  fires: `bizha: 1

servers:
  SQL01: { roles: [sql] }

sqlInstances:
  SQLPROD: { on: SQL01 }

databases:
  BizTalkMsgBoxDb: { on: SQLPROD, protection: [sql-log-shipping] } # want
  Orders: { on: SQLPROD, kind: custom }
`,
  alsoFires: [
    { name: 'replication', change: [['[sql-log-shipping]', '[replication]']] },
    { name: 'a version with availability groups', change: [['servers:\n', 'group:\n  version: "2020"\n\nservers:\n']] },
  ],
  silent: [
    {
      name: 'a database of an application',
      change: [
        ['{ on: SQLPROD, protection: [sql-log-shipping] } # want', 'SQLPROD'],
        ['kind: custom }', 'kind: custom, protection: [sql-log-shipping] }'],
      ],
    },
    {
      name: 'BizTalk log shipping',
      change: [
        ['{ on: SQLPROD, protection: [sql-log-shipping] } # want', 'SQLPROD'],
        ['databases:', 'disasterRecovery: { method: biztalk-log-shipping }\n\ndatabases:'],
      ],
    },
  ],
  absent: [
    {
      name: 'how the database is protected',
      change: [['{ on: SQLPROD, protection: [sql-log-shipping] } # want', '{ on: SQLPROD }']],
    },
  ],
};
