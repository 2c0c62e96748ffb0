/** Examples of `messagebox/uneven`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'messagebox/uneven',
  fires: `bizha: 1

databases:
  BizTalkMsgBoxDb: { on: MSG1, master: true, hardware: huge }
  BizTalkMsgBoxDb2: { on: MSG2, kind: messagebox, hardware: large }
  BizTalkMsgBoxDb3: { on: MSG3, kind: messagebox, hardware: small } # want

sqlInstances:
  MSG1:
  MSG2:
  MSG3:
`,
  silent: [
    { name: 'like hardware', change: [['hardware: small', 'hardware: Large']] },
    { name: 'only the master differs', change: [['hardware: small', 'hardware: large']] },
  ],
  absent: [
    { name: 'the hardware', change: [[', hardware: small', '']] },
    { name: 'which one is the master', change: [['master: true, ', '']] },
  ],
};
