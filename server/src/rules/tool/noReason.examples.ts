/** Examples of `ignore/no-reason`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'ignore/no-reason',
  fires: `bizha: 1
servers:
  SQL01: { roles: [sql] }
sqlInstances:
  # want below
  # bizha-ignore sql/not-clustered
  SQLPROD: { on: SQL01 }
databases:
  BizTalkMgmtDb: SQLPROD
`,
  silent: [{ name: 'a reason', change: [['sql/not-clustered', 'sql/not-clustered: replaced in spring']] }],
  absent: [{ name: 'no comment', change: [['  # bizha-ignore sql/not-clustered\n', '']] }],
  fixes: [{ title: 'Remove the comment', change: [['  # bizha-ignore sql/not-clustered\n', '']] }],
};
