/** Examples of `sql/raid-level`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sql/raid-level',
  fires: `bizha: 1

servers:
  SQL01: { roles: [sql] }

storage:
  DISK1: { kind: san, raid: "5" } # want

sqlInstances:
  SQLPROD: { on: SQL01, storage: DISK1 }

databases:
  BizTalkMsgBoxDb: SQLPROD
`,
  alsoFires: [
    {
      name: 'storage of one database',
      change: [
        [', storage: DISK1', ''],
        ['BizTalkMsgBoxDb: SQLPROD', 'BizTalkMsgBoxDb: { on: SQLPROD, storage: DISK1 }'],
      ],
    },
  ],
  silent: [
    { name: 'RAID 1+0', change: [['raid: "5"', 'raid: "1+0"']] },
    { name: 'RAID 1+0 in other words', change: [['raid: "5"', 'raid: RAID 10']] },
    {
      name: 'no BizTalk database on it',
      change: [['BizTalkMsgBoxDb: SQLPROD', 'Orders: { on: SQLPROD, kind: custom }']],
    },
  ],
  absent: [{ name: 'the level', change: [[', raid: "5"', '']] }],
};
