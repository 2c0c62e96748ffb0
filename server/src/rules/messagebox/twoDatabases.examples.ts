/** Examples of `messagebox/two-databases`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'messagebox/two-databases',
  fires: `bizha: 1

sqlInstances:
  MSG1:
  MSG2:

databases:
  BizTalkMsgBoxDb: { on: MSG1, master: true }
  BizTalkMsgBoxDb2: { on: MSG2, kind: messagebox } # want
`,
  alsoFires: [
    {
      name: 'the second is the master',
      change: [
        ['on: MSG1, master: true }', 'on: MSG1 } # want'],
        ['kind: messagebox } # want', 'kind: messagebox, master: true }'],
      ],
    },
  ],
  silent: [
    { name: 'one', change: [['  BizTalkMsgBoxDb2: { on: MSG2, kind: messagebox } # want\n', '']] },
    { name: 'three', change: [['} # want\n', '}\n  BizTalkMsgBoxDb3: { on: MSG2, kind: messagebox }\n']] },
  ],
  absent: [
    { name: 'what the second is for', change: [[', kind: messagebox } # want', ' }']] },
    {
      name: 'what a third is for',
      change: [['kind: messagebox } # want\n', 'kind: messagebox }\n  BizTalkMsgBoxDb3: { on: MSG2 }\n']],
    },
  ],
  fixes: [
    {
      title: 'Add a third MessageBox, "BizTalkMsgBoxDb3", and let the master "BizTalkMsgBoxDb" only route',
      change: [
        [
          '  BizTalkMsgBoxDb: { on: MSG1, master: true }',
          '  BizTalkMsgBoxDb: { on: MSG1, master: true, newPublication: disabled }',
        ],
        [
          '  BizTalkMsgBoxDb2: { on: MSG2, kind: messagebox } # want\n',
          '  BizTalkMsgBoxDb2: { on: MSG2, kind: messagebox } # want\n  BizTalkMsgBoxDb3: { on: MSG2, kind: messagebox }\n',
        ],
      ],
    },
    {
      title: 'Remove the MessageBox "BizTalkMsgBoxDb2"',
      change: [['  BizTalkMsgBoxDb2: { on: MSG2, kind: messagebox } # want\n', '']],
    },
  ],
};
