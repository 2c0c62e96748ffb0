/** Examples of `reference/missing-core-database`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'reference/missing-core-database',
  fires: `bizha: 1
group: # want
  version: "2020"
sqlInstances:
  SQLPROD: { on: SQL01 }
servers:
  SQL01: { roles: [sql] }
  BTS01: { roles: [biztalk] }
databases:
  BizTalkMgmtDb: SQLPROD
  BizTalkMsgBoxDb: SQLPROD
`,
  silent: [
    {
      name: 'all are there',
      change: [['  BizTalkMsgBoxDb: SQLPROD\n', '  BizTalkMsgBoxDb: SQLPROD\n  SSODB: SQLPROD\n']],
    },
    {
      name: 'under another name',
      change: [['  BizTalkMsgBoxDb: SQLPROD\n', '  BizTalkMsgBoxDb: SQLPROD\n  Secrets: { on: SQLPROD, kind: sso }\n']],
    },
  ],
  absent: [
    {
      name: 'an import of some databases, which speaks of no BizTalk server',
      change: [['  BTS01: { roles: [biztalk] }\n', '']],
    },
    { name: 'no databases', change: [['databases:\n  BizTalkMgmtDb: SQLPROD\n  BizTalkMsgBoxDb: SQLPROD\n', '']] },
    {
      name: 'a database of unknown kind',
      change: [['  BizTalkMsgBoxDb: SQLPROD\n', '  BizTalkMsgBoxDb: SQLPROD\n  Secrets: SQLPROD\n']],
    },
  ],
  fixes: [
    {
      title: 'Add the missing entry: database "SSODB" on SQLPROD',
      change: [['  BizTalkMsgBoxDb: SQLPROD\n', '  BizTalkMsgBoxDb: SQLPROD\n  SSODB: SQLPROD\n']],
    },
  ],
};
