/** Examples of `msdtc/stopped`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'msdtc/stopped',
  fires: `bizha: 1

servers:
  BTS01: { roles: [biztalk] }
  SQL01:
    roles: [sql]
    msdtc: { state: stopped, networkAccess: true } # want

sqlInstances:
  SQLPROD: { on: SQL01 }

databases:
  BizTalkMsgBoxDb: SQLPROD
`,
  alsoFires: [{ name: 'it is not there', change: [['state: stopped', 'state: absent']] }],
  silent: [
    { name: 'it runs', change: [['state: stopped', 'state: running']] },
    {
      name: 'a server of another kind',
      change: [
        ['roles: [sql]', 'roles: [file]'],
        ['\nsqlInstances:\n  SQLPROD: { on: SQL01 }\n\ndatabases:\n  BizTalkMsgBoxDb: SQLPROD\n', ''],
      ],
    },
  ],
  absent: [{ name: 'its state is not stated', change: [['state: stopped, ', '']] }],
};
