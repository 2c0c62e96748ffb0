/** Examples of `msdtc/rpc-level`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'msdtc/rpc-level',
  fires: `bizha: 1

servers:
  BTS01: { roles: [biztalk], msdtc: { rpcSecurity: mutual } }
  BTS02: { roles: [biztalk], msdtc: { rpcSecurity: mutual } }
  SQL01: { roles: [sql], msdtc: { rpcSecurity: none } } # want
`,
  alsoFires: [
    {
      name: 'the clustered one of a cluster',
      change: [
        ['SQL01: { roles: [sql], msdtc: { rpcSecurity: none } } # want', 'SQL01: { roles: [sql] }'],
        [
          'servers:\n',
          'clusters:\n  SQLCLU:\n    nodes: [SQL01]\n    groups: { SQL: { resources: [msdtc] } }\n    msdtc: { rpcSecurity: incoming } # want\n\nservers:\n',
        ],
      ],
    },
  ],
  silent: [
    { name: 'all have the same', change: [['rpcSecurity: none', 'rpcSecurity: mutual']] },
    {
      name: 'what is on the node uses the clustered one',
      change: [
        [
          'servers:\n',
          'clusters:\n  SQLCLU:\n    nodes: [SQL01]\n    groups: { SQL: { resources: [msdtc] } }\n\nservers:\n',
        ],
      ],
    },
    { name: 'a server outside the group', change: [['SQL01: { roles: [sql]', 'FS01: { roles: [file]']] },
  ],
  absent: [{ name: 'the level of one is not stated', change: [[', msdtc: { rpcSecurity: none }', '']] }],
};
