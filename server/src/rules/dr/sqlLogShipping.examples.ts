/** Examples of `dr/sql-log-shipping`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'dr/sql-log-shipping',
  fires: `bizha: 1

sqlInstances:
  SQLPROD: { managed: true, redundant: true }

databases:
  BizTalkMgmtDb: SQLPROD

disasterRecovery:
  method: sql-log-shipping # want
`,
  silent: [
    { name: 'BizTalk log shipping', change: [['method: sql-log-shipping', 'method: biztalk-log-shipping']] },
    {
      name: 'only a custom database outside the job',
      change: [['BizTalkMgmtDb: SQLPROD', 'Shop: { on: SQLPROD, kind: custom }']],
    },
    {
      name: 'as high availability of one database it is another rule',
      change: [
        ['BizTalkMgmtDb: SQLPROD', 'BizTalkMgmtDb: { on: SQLPROD, protection: [sql-log-shipping] }'],
        ['method: sql-log-shipping', 'method: biztalk-log-shipping'],
      ],
    },
  ],
  absent: [{ name: 'the method is not stated', change: [['  method: sql-log-shipping # want\n', '']] }],
  fixes: [
    { title: 'Use BizTalk log shipping', change: [['method: sql-log-shipping', 'method: biztalk-log-shipping']] },
  ],
};
