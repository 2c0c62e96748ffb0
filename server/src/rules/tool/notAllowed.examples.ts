/** Examples of `ignore/not-allowed`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'ignore/not-allowed',
  fires: `bizha: 1
servers:
  SQL01: { roles: [sql] }
sqlInstances:
  # want below
  # bizha-ignore sso/no-master-secret-server: to come
  SQLPROD: { on: SQL01 }
databases:
  BizTalkMgmtDb: SQLPROD
`,
  silent: [{ name: 'a rule that can be silenced', change: [['sso/no-master-secret-server', 'sql/not-clustered']] }],
  absent: [{ name: 'no comment', change: [['  # bizha-ignore sso/no-master-secret-server: to come\n', '']] }],
  fixes: [{ title: 'Remove the comment', change: [['  # bizha-ignore sso/no-master-secret-server: to come\n', '']] }],
};
