/** Examples of `requirement/not-met`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'requirement/not-met',
  fires: `bizha: 1

servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
  DC01: { roles: [domain-controller] }

hosts:
  Receive: { instances: [BTS01, BTS02], receive: [WCF-SQL] }
  Process: { instances: [BTS01], orchestrations: [Orders] }

requirements:
  one server:
    survives: any-biztalk-server # want
`,
  alsoFires: [
    { name: 'components that fail together', change: [['survives: any-biztalk-server', 'survives: [BTS01, BTS02]']] },
    {
      name: 'what stops only when services restart',
      change: [['survives: any-biztalk-server', 'for: [Receive]\n    survives: [DC01]']],
    },
    { name: 'the only site', change: [['survives: any-biztalk-server', 'survives: any-site']] },
    {
      name: 'an orchestration may take longer than promised to move',
      change: [
        ['Process: { instances: [BTS01]', 'Process: { instances: [BTS01, BTS02]'],
        ['survives: any-biztalk-server', 'recoveryTime: 5m\n    survives: any-biztalk-server'],
      ],
    },
  ],
  silent: [
    {
      name: 'every host runs on both',
      change: [['Process: { instances: [BTS01]', 'Process: { instances: [BTS01, BTS02]']],
    },
    {
      name: 'it is not about that host',
      change: [['survives: any-biztalk-server', 'for: [Receive]\n    survives: any-biztalk-server']],
    },
    { name: 'it is not about that server', change: [['survives: any-biztalk-server', 'survives: [BTS02]']] },
  ],
  absent: [
    { name: 'where the host runs is not stated', change: [['Process: { instances: [BTS01], ', 'Process: { ']] },
    { name: 'which failures is not stated', change: [['    survives: any-biztalk-server # want\n', '']] },
  ],
};
