/** Examples of `edition/multi-server`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'edition/multi-server',
  fires: `bizha: 1

group:
  availabilityGoal: available
  edition: standard # want

servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
  SQL01: { roles: [sql] }

hosts:
  Send: { instances: [BTS01, BTS02], send: [FILE] }
`,
  alsoFires: [
    { name: 'Branch', change: [['standard', 'branch']] },
    { name: 'a server that carries a host instance', change: [['BTS02: { roles: [biztalk] }', 'BTS02: {}']] },
  ],
  silent: [
    { name: 'Enterprise', change: [['standard # want', 'enterprise']] },
    { name: 'Developer', change: [['standard # want', 'developer']] },
    { name: 'Evaluation', change: [['standard # want', 'evaluation']] },
    {
      name: 'one BizTalk server',
      change: [
        ['  BTS02: { roles: [biztalk] }\n', ''],
        ['[BTS01, BTS02]', '[BTS01]'],
      ],
    },
    {
      name: 'the other is on the disaster-recovery site',
      change: [
        ['servers:', 'sites:\n  There: { role: disaster-recovery }\n\nservers:'],
        ['BTS02: { roles', 'BTS02: { site: There, roles'],
      ],
    },
  ],
  absent: [
    { name: 'the edition', change: [['  edition: standard # want\n', '  name: Ours\n']] },
    {
      name: 'what the other server is',
      change: [
        ['BTS02: { roles: [biztalk] }', 'BTS02: {}'],
        ['[BTS01, BTS02]', '[BTS01]'],
      ],
    },
  ],
  fixes: [
    {
      title: 'Change the edition to enterprise',
      change: [['  edition: standard # want', '  edition: enterprise # want']],
    },
    {
      title: 'Remove "BTS02"; changes host Send',
      change: [
        ['  BTS02: { roles: [biztalk] }\n', ''],
        ['  Send: { instances: [BTS01, BTS02], send: [FILE] }', '  Send: { instances: [BTS01], send: [FILE] }'],
      ],
    },
  ],
};
