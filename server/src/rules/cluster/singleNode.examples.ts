/** Examples of `cluster/single-node`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'cluster/single-node',
  fires: `bizha: 1

servers:
  SQL01: { roles: [sql] }
  SQL02: { roles: [sql] }

clusters:
  SQLCLU:
    nodes: [SQL01] # want
    groups:
      SQL: { resources: [network-name, ip-address, disk, msdtc], owners: [SQL01] }

sqlInstances:
  SQLPROD: { on: SQLCLU/SQL }

databases:
  BizTalkMgmtDb: SQLPROD
`,
  alsoFires: [
    {
      name: 'no node',
      change: [
        ['nodes: [SQL01]', 'nodes: []'],
        [', owners: [SQL01]', ''],
      ],
    },
  ],
  silent: [{ name: 'two nodes', change: [['nodes: [SQL01] # want', 'nodes: [SQL01, SQL02]']] }],
  absent: [{ name: 'the nodes', change: [['    nodes: [SQL01] # want\n', '']] }],
  fixes: [
    {
      title: 'Add the node "SQL02" to "SQLCLU"',
      change: [
        ['    nodes: [SQL01] # want', '    nodes: [SQL01, SQL02] # want'],
        [
          '      SQL: { resources: [network-name, ip-address, disk, msdtc], owners: [SQL01] }',
          '      SQL: { resources: [network-name, ip-address, disk, msdtc], owners: [SQL01, SQL02] }',
        ],
      ],
    },
  ],
};
