/** Examples of `capacity/messagebox-bottleneck`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'capacity/messagebox-bottleneck',
  fires: `bizha: 1

servers:
  SQL01: { roles: [sql], cores: 8, memory: 64GB }
  SQL02: { roles: [sql], cores: 16, memory: 64GB }

sqlInstances:
  MSG1: { on: SQL01 }
  MSG2: { on: SQL02 }

databases:
  BizTalkMsgBoxDb: # want
    on: MSG1
    master: true
  BizTalkMsgBoxDb2: { on: MSG2, kind: messagebox }
`,
  alsoFires: [{ name: 'less memory', change: [['cores: 8, memory: 64GB', 'cores: 16, memory: 32GB']] }],
  silent: [
    { name: 'like hardware', change: [['cores: 8', 'cores: 16']] },
    {
      name: 'the other one is the master',
      change: [
        ['    master: true\n', ''],
        ['kind: messagebox }', 'kind: messagebox, master: true }'],
      ],
    },
    { name: 'the other database is none', change: [['kind: messagebox }', 'kind: custom }']] },
  ],
  absent: [
    { name: 'the hardware of one is not stated', change: [['cores: 8, memory: 64GB', 'os: "2019"']] },
    { name: 'which is the master is not stated', change: [['    master: true\n', '']] },
  ],
};
