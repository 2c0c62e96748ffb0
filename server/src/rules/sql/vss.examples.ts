/** Examples of `sql/vss`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sql/vss',
  fires: `bizha: 1

servers:
  SQL01: { roles: [sql] }

sqlInstances:
  SQLPROD: { on: SQL01 }

databases:
  BizTalkMsgBoxDb:
    on: SQLPROD
    protection: [vss] # want
  Orders: { on: SQLPROD, kind: custom }
`,
  silent: [
    { name: 'no protection of that kind', change: [['[vss] # want', '[]']] },
    {
      name: 'a database of an application',
      change: [
        ['    protection: [vss] # want\n', ''],
        ['kind: custom }', 'kind: custom, protection: [vss] }'],
      ],
    },
    {
      name: 'snapshots as another backup method, of which another rule speaks',
      change: [
        ['    protection: [vss] # want\n', ''],
        ['databases:', 'backup: { job: true, otherMethods: [snapshots] }\n\ndatabases:'],
      ],
    },
  ],
  absent: [{ name: 'how the database is protected', change: [['    protection: [vss] # want\n', '']] }],
  fixes: [
    {
      title: 'Remove Volume Shadow Copy from "BizTalkMsgBoxDb"',
      change: [['    protection: [vss] # want', '    protection: [] # want']],
    },
  ],
};
