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
    {
      name: 'names with commas for a list',
      change: [
        ['version: 2020', 'version: "2020"'],
        ['enterprise } # want', 'enterprise }'],
        ['BTS01: { roles: [biztalk] }', 'BTS01:\n    roles: biztalk, sql # want'],
      ],
    },
    {
      name: 'a list for entries',
      change: [
        ['version: 2020', 'version: "2020"'],
        ['enterprise } # want', 'enterprise }'],
        ['servers:\n  BTS01: { roles: [biztalk] }', 'servers: [BTS01, BTS02] # want'],
      ],
    },
    {
      name: 'yes for true',
      change: [['version: 2020', 'version: "2020", tracking: yes']],
    },
    {
      name: 'a number in quotes',
      change: [['version: 2020', 'version: "2020", cumulativeUpdate: "6"']],
    },
    {
      name: 'a list of one name for a name',
      change: [
        ['version: 2020', 'version: "2020"'],
        ['enterprise } # want', 'enterprise }'],
        ['[biztalk] }', '[biztalk] }\nmasterSecretServer: { standby: [BTS01] } # want'],
      ],
    },
  ],
  silent: [{ name: 'the version in quotes', change: [['2020', '"2020"']] }],
  absent: [{ name: 'no version', change: [['version: 2020, ', '']] }],
  fixes: [
    { title: 'Write 2020 in quotes', change: [['2020', '"2020"']] },
    { title: 'Write "KB2968741" as a list', on: 'a word for a list', change: [['KB2968741', '[KB2968741]']] },
    {
      title: 'Write "biztalk, sql" as a list',
      on: 'names with commas for a list',
      reveals: ['host/single-biztalk-server server:BTS01'],
      change: [['roles: biztalk, sql', 'roles: [biztalk, sql]']],
    },
    {
      title: 'Write { BTS01: {}, BTS02: {} }',
      on: 'a list for entries',
      change: [['servers: [BTS01, BTS02]', 'servers: { BTS01: {}, BTS02: {} }']],
    },
    { title: 'Write true', on: 'yes for true', change: [['tracking: yes', 'tracking: true']] },
    { title: 'Write 6', on: 'a number in quotes', change: [['cumulativeUpdate: "6"', 'cumulativeUpdate: 6']] },
    {
      title: 'Write BTS01',
      on: 'a list of one name for a name',
      change: [['standby: [BTS01]', 'standby: BTS01']],
    },
  ],
};
