/** Examples of `sql/standard-node-limit`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sql/standard-node-limit',
  fires: `bizha: 1

servers:
  SQL01: { roles: [sql] }
  SQL02: { roles: [sql] }
  SQL03: { roles: [sql] }

clusters:
  SQLCLU:
    nodes: [SQL01, SQL02, SQL03]
    groups:
      SQL: { resources: [network-name, ip-address, disk, msdtc] }

sqlInstances:
  SQLPROD: { on: SQLCLU/SQL, edition: standard } # want
`,
  alsoFires: [{ name: 'placed on the whole cluster', change: [['SQLCLU/SQL', 'SQLCLU']] }],
  silent: [
    { name: 'SQL Server Enterprise', change: [['edition: standard', 'edition: enterprise']] },
    { name: 'two nodes', change: [['nodes: [SQL01, SQL02, SQL03]', 'nodes: [SQL01, SQL02]']] },
    {
      name: 'more nodes, but two owners',
      change: [['disk, msdtc] }', 'disk, msdtc], owners: [SQL01, SQL03] }']],
    },
  ],
  absent: [
    { name: 'the edition', change: [[', edition: standard', '']] },
    { name: 'the nodes', change: [['    nodes: [SQL01, SQL02, SQL03]\n', '']] },
  ],
  fixes: [
    {
      title: 'Let "SQLPROD" run on "SQL01" and "SQL02" only; changes cluster SQLCLU',
      change: [
        [
          '      SQL: { resources: [network-name, ip-address, disk, msdtc] }',
          '      SQL: { resources: [network-name, ip-address, disk, msdtc], owners: [SQL01, SQL02] }',
        ],
      ],
    },
    {
      title: 'Change the edition of "SQLPROD" to enterprise',
      change: [
        [
          '  SQLPROD: { on: SQLCLU/SQL, edition: standard } # want',
          '  SQLPROD: { on: SQLCLU/SQL, edition: enterprise } # want',
        ],
      ],
    },
  ],
};
