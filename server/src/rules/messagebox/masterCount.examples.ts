/** Examples of `messagebox/master-count`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'messagebox/master-count',
  fires: `bizha: 1

databases:
  BizTalkMsgBoxDb: { on: MSG1, master: true }
  BizTalkMsgBoxDb2: { on: MSG2, kind: messagebox, master: true } # want
  BizTalkMsgBoxDb3: { on: MSG3, kind: messagebox }

sqlInstances:
  MSG1:
  MSG2:
  MSG3:
`,
  alsoFires: [
    {
      name: 'none',
      change: [
        ['on: MSG1, master: true }', 'on: MSG1, master: false } # want'],
        ['kind: messagebox, master: true } # want', 'kind: messagebox }'],
      ],
    },
  ],
  silent: [
    { name: 'one', change: [['kind: messagebox, master: true } # want', 'kind: messagebox }']] },
    {
      name: 'a single MessageBox without the marker',
      change: [
        ['on: MSG1, master: true }', 'on: MSG1 }'],
        [
          '  BizTalkMsgBoxDb2: { on: MSG2, kind: messagebox, master: true } # want\n  BizTalkMsgBoxDb3: { on: MSG3, kind: messagebox }\n',
          '',
        ],
      ],
    },
  ],
  absent: [
    {
      name: 'which one is the master: information',
      change: [
        ['on: MSG1, master: true }', 'on: MSG1 }'],
        ['kind: messagebox, master: true } # want', 'kind: messagebox }'],
      ],
    },
  ],
  fixes: [
    {
      title: 'Keep "BizTalkMsgBoxDb" as the only master MessageBox',
      change: [
        [
          '  BizTalkMsgBoxDb2: { on: MSG2, kind: messagebox, master: true } # want',
          '  BizTalkMsgBoxDb2: { on: MSG2, kind: messagebox } # want',
        ],
      ],
    },
    {
      title: 'Mark "BizTalkMsgBoxDb" as the master MessageBox',
      on: 'none',
      change: [
        [
          '  BizTalkMsgBoxDb: { on: MSG1, master: false } # want\n',
          '  BizTalkMsgBoxDb: { on: MSG1, master: true } # want\n',
        ],
      ],
    },
  ],
};
