/** Examples of `reference/duplicate-id`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'reference/duplicate-id',
  fires: `bizha: 1
servers:
  BTS01: { roles: [biztalk] }
  bts01: { roles: [biztalk], os: "2019" } # want
hosts:
  Send: { instances: [BTS01] }
`,
  alsoFires: [
    {
      name: 'a server and a cluster, which are both placements',
      change: [
        ['  bts01: { roles: [biztalk], os: "2019" } # want\n', 'clusters:\n  bts01: { nodes: [BTS01] } # want\n'],
      ],
    },
    {
      name: 'two groups of one cluster',
      change: [
        [
          '  bts01: { roles: [biztalk], os: "2019" } # want\n',
          'clusters:\n  CLU:\n    groups:\n      SQL: { resources: [disk] }\n      Sql: { resources: [disk] } # want\n',
        ],
      ],
    },
  ],
  silent: [
    { name: 'another name', change: [['bts01:', 'BTS02:']] },
    {
      name: 'a host and a server with one name',
      change: [
        ['  bts01: { roles: [biztalk], os: "2019" } # want\n', ''],
        ['  Send:', '  BTS01:'],
      ],
    },
  ],
  absent: [{ name: 'no second entry', change: [['  bts01: { roles: [biztalk], os: "2019" } # want\n', '']] }],
  fixes: [
    { title: 'Rename it to "bts02"', change: [['bts01:', 'bts02:']] },
    { title: 'Delete the second "bts01"', change: [['  bts01: { roles: [biztalk], os: "2019" } # want\n', '']] },
  ],
};
