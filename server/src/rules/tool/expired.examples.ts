/** Examples of `ignore/expired`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'ignore/expired',
  today: '2026-11-23',
  fires: `bizha: 1
servers:
  SQL01: { roles: [sql] }
sqlInstances:
  # want below
  # bizha-ignore sql/not-clustered until 2026-10-31: replaced in autumn
  SQLPROD: { on: SQL01 }
databases:
  BizTalkMgmtDb: SQLPROD
`,
  silent: [
    { name: 'a day to come', change: [['2026-10-31', '2026-12-31']] },
    { name: 'the day itself', change: [['2026-10-31', '2026-11-23']] },
  ],
  absent: [{ name: 'no day', change: [[' until 2026-10-31', '']] }],
  fixes: [
    {
      title: 'Remove the comment',
      change: [['  # bizha-ignore sql/not-clustered until 2026-10-31: replaced in autumn\n', '']],
    },
  ],
};
