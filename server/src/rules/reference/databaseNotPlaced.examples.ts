/** Examples of `reference/database-not-placed`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'reference/database-not-placed',
  fires: `bizha: 1
servers:
  SQL01: { roles: [sql] }
sqlInstances:
  SQLPROD: { on: SQL01 }
databases:
  BizTalkMgmtDb: SQLPROD
  BizTalkMsgBoxDb: SQLPROD
  BizTalkDTADb: SQLTEST # want
  SSODB: SQLPROD
`,
  alsoFires: [{ name: 'on nothing', change: [['SQLTEST', '{ on: "" }']] }],
  silent: [
    { name: 'on an instance', change: [['SQLTEST', 'sqlprod']] },
    {
      name: 'in an availability group',
      change: [['sqlInstances:', 'availabilityGroups:\n  SQLTEST: { replicas: [SQLPROD] }\nsqlInstances:']],
    },
  ],
  absent: [
    { name: 'the place is not stated', change: [[' SQLTEST # want', '']] },
    {
      name: 'the file speaks of no instances',
      change: [['sqlInstances:\n  SQLPROD: { on: SQL01 }\n', '']],
    },
  ],
  fixes: [{ title: 'Place "BizTalkDTADb" on SQLPROD', change: [['SQLTEST', 'SQLPROD']] }],
};
