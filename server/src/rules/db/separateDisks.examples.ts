/** Examples of `db/separate-disks`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'db/separate-disks',
  fires: `bizha: 1

storage:
  DISK1: { kind: shared-disk } # want
  DISK2: { kind: shared-disk }

sqlInstances:
  SQLPROD: { storage: DISK1 }

databases:
  BizTalkMsgBoxDb: { on: SQLPROD }
  BizTalkDTADb: { on: SQLPROD }
`,
  alsoFires: [
    {
      name: 'an array that both name',
      change: [
        ['DISK1: { kind: shared-disk }', 'DISK1: { kind: san }'],
        ['BizTalkMsgBoxDb: { on: SQLPROD }', 'BizTalkMsgBoxDb: { on: SQLPROD, storage: DISK1 }'],
        ['BizTalkDTADb: { on: SQLPROD }', 'BizTalkDTADb: { on: SQLPROD, storage: DISK1 }'],
      ],
    },
  ],
  silent: [
    {
      name: 'another disk',
      change: [['BizTalkDTADb: { on: SQLPROD }', 'BizTalkDTADb: { on: SQLPROD, storage: DISK2 }']],
    },
    { name: 'a disk array', change: [['DISK1: { kind: shared-disk } # want', 'DISK1: { kind: san }']] },
    { name: 'one busy database', change: [['BizTalkDTADb:', 'BAMArchive:']] },
  ],
  absent: [
    { name: 'the disk', change: [['{ storage: DISK1 }', '']] },
    { name: 'what kind of storage it is', change: [['DISK1: { kind: shared-disk } # want', 'DISK1:']] },
  ],
};
