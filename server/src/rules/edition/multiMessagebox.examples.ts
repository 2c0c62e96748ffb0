/** Examples of `edition/multi-messagebox`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'edition/multi-messagebox',
  fires: `bizha: 1

group:
  edition: standard # want

sqlInstances:
  MSG1:

databases:
  BizTalkMsgBoxDb: MSG1
  BizTalkMsgBoxDb2: { on: MSG1, kind: messagebox }
`,
  alsoFires: [{ name: 'Branch', change: [['standard', 'branch']] }],
  silent: [
    { name: 'Enterprise', change: [['standard # want', 'enterprise']] },
    { name: 'Developer', change: [['standard # want', 'developer']] },
    { name: 'one MessageBox', change: [['  BizTalkMsgBoxDb2: { on: MSG1, kind: messagebox }\n', '']] },
  ],
  absent: [
    { name: 'the edition', change: [['  edition: standard # want\n', '  name: Ours\n']] },
    { name: 'what the other database is for', change: [[', kind: messagebox', '']] },
  ],
  fixes: [
    {
      title: 'Change the edition to enterprise',
      change: [['  edition: standard # want', '  edition: enterprise # want']],
    },
  ],
};
