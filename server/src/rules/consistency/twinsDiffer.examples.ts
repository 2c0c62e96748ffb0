/** Examples of `consistency/twins-differ`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'consistency/twins-differ',
  fires: `bizha: 1

sites:
  Main: {}
  DR: { role: disaster-recovery }

servers:
  BTS01: { site: Main, roles: [biztalk], os: "2019", cores: 8 }
  BTS02: { site: Main, roles: [biztalk], os: "2022", cores: 8 } # want
  SQL01: { site: Main, roles: [sql], hotfixes: [KB3090973] }
  SQL02: { site: Main, roles: [sql], hotfixes: [kb3090973] }

clusters:
  SQLCLU:
    nodes: [SQL01, SQL02]

hosts:
  Receive: { instances: [BTS01, BTS02] }
  Send:    { instances: [BTS01, BTS02] }
`,
  alsoFires: [
    {
      name: 'nodes of a cluster',
      change: [
        ['os: "2022", cores: 8 } # want', 'os: "2019", cores: 8 }'],
        ['hotfixes: [kb3090973] }', 'hotfixes: [] } # want'],
      ],
    },
  ],
  silent: [
    { name: 'alike', change: [['os: "2022"', 'os: "2019"']] },
    {
      name: 'servers with different work',
      change: [['Send:    { instances: [BTS01, BTS02] }', 'Send:    { instances: [BTS01] }']],
    },
    { name: 'a server at the disaster-recovery site', change: [['BTS02: { site: Main', 'BTS02: { site: DR']] },
  ],
  absent: [
    { name: 'one does not state it', change: [['os: "2022", ', '']] },
    {
      name: 'where the hosts run is not stated',
      change: [
        ['Receive: { instances: [BTS01, BTS02] }', 'Receive:'],
        ['Send:    { instances: [BTS01, BTS02] }', 'Send:'],
      ],
    },
  ],
};
