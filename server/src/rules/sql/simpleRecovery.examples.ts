/** Examples of `sql/simple-recovery`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sql/simple-recovery',
  fires: `bizha: 1

servers:
  SQL01: { roles: [sql] }

sqlInstances:
  SQLPROD: { on: SQL01 }

databases:
  BizTalkMsgBoxDb: { on: SQLPROD, recoveryModel: simple } # want
`,
  alsoFires: [{ name: 'bulk-logged: a warning', change: [['recoveryModel: simple', 'recoveryModel: bulk-logged']] }],
  silent: [
    { name: 'full', change: [['recoveryModel: simple', 'recoveryModel: full']] },
    { name: 'a database of an application', change: [['BizTalkMsgBoxDb: {', 'Orders: { kind: custom,']] },
    { name: 'cubes, which have no recovery model', change: [['BizTalkMsgBoxDb:', 'BAMAnalysis:']] },
    { name: 'the archive', change: [['BizTalkMsgBoxDb:', 'BAMArchive:']] },
  ],
  absent: [{ name: 'the recovery model', change: [[', recoveryModel: simple', '']] }],
  fixes: [
    {
      title: 'Use the full recovery model for "BizTalkMsgBoxDb"',
      change: [
        [
          '  BizTalkMsgBoxDb: { on: SQLPROD, recoveryModel: simple } # want',
          '  BizTalkMsgBoxDb: { on: SQLPROD, recoveryModel: full } # want',
        ],
      ],
    },
  ],
};
