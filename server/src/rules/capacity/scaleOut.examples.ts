/** Examples of `capacity/scale-out`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'capacity/scale-out',
  fires: `bizha: 1

servers:
  BTS01: { roles: [biztalk], load: 80% } # want
  BTS02: { roles: [biztalk], load: 90% }
  SQL01: { roles: [sql], load: 20% }

sqlInstances:
  SQLPROD: { on: SQL01 }
`,
  alsoFires: [
    {
      name: 'the load of the instance is stated',
      change: [
        [', load: 20%', ''],
        ['on: SQL01', 'on: SQL01, load: 24%'],
      ],
    },
  ],
  silent: [
    { name: 'SQL Server is busy too', change: [['load: 20%', 'load: 60%']] },
    { name: 'a BizTalk server has room', change: [['load: 80%', 'load: 70%']] },
  ],
  absent: [
    { name: 'the load of a BizTalk server is not stated', change: [[', load: 80%', '']] },
    { name: 'the load of SQL Server is not stated', change: [[', load: 20%', '']] },
  ],
};
