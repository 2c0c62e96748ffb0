/** Examples of `db/separate-disks`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'db/separate-disks',
  fires: `bizha: 1

storage:
  DISK1: { kind: shared-disk } # want
  DISK2: { kind: shared-disk }

sqlInstances:
  SQLPROD: { storage: DISK2 }

databases:
  BizTalkMsgBoxDb: { on: SQLPROD, storage: DISK1 }
  BizTalkDTADb: { on: SQLPROD, storage: DISK1 }
`,
  silent: [
    {
      name: 'another disk',
      change: [['BizTalkDTADb: { on: SQLPROD, storage: DISK1 }', 'BizTalkDTADb: { on: SQLPROD, storage: DISK2 }']],
    },
    {
      name: 'the array of the instance',
      change: [
        ['BizTalkMsgBoxDb: { on: SQLPROD, storage: DISK1 }', 'BizTalkMsgBoxDb: SQLPROD'],
        ['BizTalkDTADb: { on: SQLPROD, storage: DISK1 }', 'BizTalkDTADb: SQLPROD'],
      ],
    },
    { name: 'one busy database', change: [['BizTalkDTADb:', 'BAMArchive:']] },
  ],
  absent: [
    {
      name: 'the disk of one',
      change: [['BizTalkDTADb: { on: SQLPROD, storage: DISK1 }', 'BizTalkDTADb: { on: SQLPROD }']],
    },
  ],
};
