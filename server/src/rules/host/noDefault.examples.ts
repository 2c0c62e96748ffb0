/** Examples of `host/no-default`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'host/no-default',
  fires: `bizha: 1
hosts:
  Process:
    default: true
    orchestrations: [Bill]
  Send:
    default: true # want
    send: [SMTP]
`,
  alsoFires: [
    {
      name: 'none is marked',
      change: [
        ['    default: true # want\n', ''],
        ['default: true\n', 'default: false # want\n'],
      ],
    },
  ],
  silent: [
    { name: 'one is marked', change: [['    default: true # want\n', '']] },
    {
      name: 'the mark is used nowhere',
      change: [
        ['    default: true # want\n', ''],
        ['    default: true\n', ''],
      ],
    },
  ],
  absent: [
    {
      name: 'the mark is used nowhere',
      change: [
        ['    default: true # want\n', ''],
        ['    default: true\n', ''],
      ],
    },
  ],
  fixes: [
    {
      title: 'Keep "Process" as the only default host; changes host Send',
      change: [['    default: true # want\n', '']],
    },
    {
      title: 'Keep "Send" as the only default host; changes host Process',
      change: [['    default: true\n    orch', '    orch']],
    },
    {
      title: 'Make "Process" the default host',
      on: 'none is marked',
      change: [['    default: false # want\n', '    default: true # want\n']],
    },
  ],
};
