/** Examples of `messagebox/master-publishes`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'messagebox/master-publishes',
  fires: `bizha: 1

databases:
  BizTalkMsgBoxDb: { on: MSG1, master: true, newPublication: enabled } # want
  BizTalkMsgBoxDb2: { on: MSG2, kind: messagebox, newPublication: enabled }
  BizTalkMsgBoxDb3: { on: MSG3, kind: messagebox }

sqlInstances:
  MSG1:
  MSG2:
  MSG3:
`,
  alsoFires: [{ name: 'not stated: hint', change: [['master: true, newPublication: enabled', 'master: true']] }],
  silent: [
    {
      name: 'the master only routes',
      change: [['master: true, newPublication: enabled', 'master: true, newPublication: disabled']],
    },
    {
      name: 'one MessageBox',
      change: [
        [
          '  BizTalkMsgBoxDb2: { on: MSG2, kind: messagebox, newPublication: enabled }\n  BizTalkMsgBoxDb3: { on: MSG3, kind: messagebox }\n',
          '',
        ],
      ],
    },
    { name: 'two', change: [['  BizTalkMsgBoxDb3: { on: MSG3, kind: messagebox }\n', '']] },
  ],
  absent: [
    { name: 'whether the master publishes: hint', change: [['master: true, newPublication: enabled', 'master: true']] },
    { name: 'which one is the master', change: [['master: true, ', '']] },
  ],
  fixes: [
    {
      title: 'Disable new message publication on "BizTalkMsgBoxDb"',
      change: [
        [
          '  BizTalkMsgBoxDb: { on: MSG1, master: true, newPublication: enabled } # want',
          '  BizTalkMsgBoxDb: { on: MSG1, master: true, newPublication: disabled } # want',
        ],
      ],
    },
  ],
};
