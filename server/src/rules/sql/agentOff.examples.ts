/** Examples of `sql/agent-off`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sql/agent-off',
  fires: `bizha: 1

servers:
  SQL01: { roles: [sql] }

sqlInstances:
  SQLPROD: { on: SQL01, agent: false } # want

databases:
  BizTalkMgmtDb: SQLPROD
`,
  alsoFires: [
    {
      name: 'a replica',
      change: [
        ['databases:', 'availabilityGroups:\n  AG: { replicas: [SQLPROD] }\n\ndatabases:'],
        ['BizTalkMgmtDb: SQLPROD', 'BizTalkMgmtDb: AG'],
      ],
    },
  ],
  silent: [
    { name: 'the Agent runs', change: [['agent: false', 'agent: true']] },
    { name: 'no database with jobs', change: [['BizTalkMgmtDb: SQLPROD', 'BAMStarSchema: SQLPROD']] },
  ],
  absent: [{ name: 'whether the Agent runs', change: [[', agent: false', '']] }],
  fixes: [
    {
      title: 'Start SQL Server Agent of "SQLPROD"',
      change: [['  SQLPROD: { on: SQL01, agent: false } # want', '  SQLPROD: { on: SQL01, agent: true } # want']],
    },
  ],
};
