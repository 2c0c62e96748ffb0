/** Examples of `ignore/useless`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'ignore/useless',
  fires: `bizha: 1
servers:
  SQL01: { roles: [sql] }
sqlInstances:
  # want below
  # bizha-ignore host/single-instance: one is enough
  SQLPROD: { on: SQL01 }
databases:
  BizTalkMgmtDb: SQLPROD
`,
  alsoFires: [
    { name: 'no such rule', change: [['host/single-instance', 'host/only-instance']] },
    { name: 'a name that is nearly one', change: [['host/single-instance', 'sql/not-clusterd']] },
    { name: 'no rule', change: [[' host/single-instance', '']] },
  ],
  silent: [{ name: 'it silences something', change: [['host/single-instance', 'sql/not-clustered']] }],
  absent: [{ name: 'no comment', change: [['  # bizha-ignore host/single-instance: one is enough\n', '']] }],
  fixes: [
    { title: 'Remove the comment', change: [['  # bizha-ignore host/single-instance: one is enough\n', '']] },
    {
      title: 'Replace with "sql/not-clustered"',
      on: 'a name that is nearly one',
      change: [['sql/not-clusterd', 'sql/not-clustered']],
    },
  ],
};
