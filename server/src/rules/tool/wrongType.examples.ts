/** Examples of `format/wrong-type`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'format/wrong-type',
  fires: `bizha: 1
group: { version: 2020, edition: enterprise } # want
servers:
  BTS01: { roles: [biztalk] }
`,
  alsoFires: [
    {
      name: 'a list for a mapping',
      change: [
        ['version: 2020', 'version: "2020"'],
        ['enterprise } # want', 'enterprise }'],
        ['BTS01: { roles: [biztalk] }', 'BTS01: [biztalk] # want'],
      ],
    },
    {
      name: 'a word for a list',
      change: [
        ['version: 2020', 'version: "2020"'],
        ['enterprise } # want', 'enterprise }'],
        ['[biztalk] }', '[biztalk], hotfixes: KB2968741 } # want'],
      ],
    },
  ],
  silent: [{ name: 'the version in quotes', change: [['2020', '"2020"']] }],
  absent: [{ name: 'no version', change: [['version: 2020, ', '']] }],
  fixes: [
    { title: 'Write 2020 in quotes', change: [['2020', '"2020"']] },
    { title: 'Write "KB2968741" as a list', on: 'a word for a list', change: [['KB2968741', '[KB2968741]']] },
  ],
};
