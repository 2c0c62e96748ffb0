/** Examples of `messagebox/all-disabled`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'messagebox/all-disabled',
  fires: `bizha: 1

databases:
  BizTalkMsgBoxDb: { on: MSG1, master: true, newPublication: disabled }
  BizTalkMsgBoxDb2: { on: MSG2, kind: messagebox, newPublication: disabled } # want
  BizTalkMsgBoxDb3: { on: MSG3, kind: messagebox, newPublication: disabled }

sqlInstances:
  MSG1:
  MSG2:
  MSG3:
`,
  alsoFires: [
    {
      name: 'the only one',
      change: [
        [
          'BizTalkMsgBoxDb: { on: MSG1, master: true, newPublication: disabled }',
          'BizTalkMsgBoxDb: { on: MSG1, newPublication: disabled } # want',
        ],
        [
          '  BizTalkMsgBoxDb2: { on: MSG2, kind: messagebox, newPublication: disabled } # want\n  BizTalkMsgBoxDb3: { on: MSG3, kind: messagebox, newPublication: disabled }\n',
          '',
        ],
      ],
    },
  ],
  silent: [
    {
      name: 'one takes new messages',
      change: [['MSG3, kind: messagebox, newPublication: disabled', 'MSG3, kind: messagebox, newPublication: enabled']],
    },
  ],
  absent: [
    { name: 'what another is for', change: [['\nsqlInstances:', '  Other: { on: MSG1 }\n\nsqlInstances:']] },
    {
      name: 'whether one takes new messages',
      change: [['MSG3, kind: messagebox, newPublication: disabled', 'MSG3, kind: messagebox']],
    },
  ],
  fixes: [
    {
      title: 'Enable new message publication on "BizTalkMsgBoxDb2"',
      change: [
        [
          '  BizTalkMsgBoxDb2: { on: MSG2, kind: messagebox, newPublication: disabled } # want',
          '  BizTalkMsgBoxDb2: { on: MSG2, kind: messagebox, newPublication: enabled } # want',
        ],
      ],
    },
  ],
};
