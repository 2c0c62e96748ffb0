/** Examples of `sql/weak-edition`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sql/weak-edition',
  fires: `bizha: 1

group:
  purpose: production

servers:
  SQL01: { roles: [sql] }

sqlInstances:
  SQLPROD: { on: SQL01, edition: express } # want

databases:
  BizTalkMsgBoxDb: SQLPROD
`,
  alsoFires: [{ name: 'Workgroup', change: [['edition: express', 'edition: workgroup']] }],
  silent: [
    { name: 'another edition', change: [['edition: express', 'edition: enterprise']] },
    {
      name: 'no BizTalk database on it',
      change: [['BizTalkMsgBoxDb: SQLPROD', 'Orders: { on: SQLPROD, kind: custom }']],
    },
    { name: 'a group that need not be highly available', change: [['purpose: production', 'purpose: test']] },
    {
      name: 'a lower goal in production',
      change: [['purpose: production', 'purpose: production\n  availabilityGoal: available']],
    },
  ],
  absent: [{ name: 'the edition', change: [[', edition: express', '']] }],
};
