/** Examples of `cluster/no-witness`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'cluster/no-witness',
  fires: `bizha: 1

servers:
  SQL01: { roles: [sql] }
  SQL02: { roles: [sql] }
  SQL03: { roles: [sql] }
  FS01: { roles: [file] }

clusters:
  SQLCLU:
    nodes: [SQL01, SQL02]
    witness: none # want
    groups:
      SQL: { resources: [network-name, ip-address, disk, msdtc] }

fileShares:
  Votes: { path: '\\\\FS01\\votes' }
`,
  alsoFires: [
    { name: 'three nodes: information', change: [['[SQL01, SQL02]', '[SQL01, SQL02, SQL03]']] },
    {
      name: 'SQL Server is there: an error',
      change: [['fileShares:', 'sqlInstances:\n  SQLPROD: { on: SQLCLU/SQL }\n\nfileShares:']],
    },
    {
      name: 'Storage Spaces Direct',
      change: [
        [
          'fileShares:',
          'storage:\n  Pool: { kind: storage-spaces-direct }\n\nsqlInstances:\n  SQLPROD: { on: SQLCLU/SQL, storage: Pool }\n\nfileShares:',
        ],
      ],
    },
  ],
  silent: [
    { name: 'a witness', change: [['none # want', 'cloud']] },
    {
      name: 'five nodes',
      change: [
        ['SQL03: { roles: [sql] }', 'SQL03: { roles: [sql] }\n  SQL04: { roles: [sql] }\n  SQL05: { roles: [sql] }'],
        ['[SQL01, SQL02]', '[SQL01, SQL02, SQL03, SQL04, SQL05]'],
      ],
    },
    {
      name: 'on the disaster-recovery site',
      change: [
        ['servers:', 'sites:\n  There: { role: disaster-recovery }\n\nservers:'],
        ['SQL01: { roles', 'SQL01: { site: There, roles'],
        ['SQL02: { roles', 'SQL02: { site: There, roles'],
      ],
    },
  ],
  absent: [
    { name: 'the witness', change: [['    witness: none # want\n', '']] },
    { name: 'the nodes', change: [['    nodes: [SQL01, SQL02]\n', '']] },
  ],
  fixes: [
    { title: 'Use the file share "Votes" as witness', change: [['witness: none', 'witness: Votes']] },
    { title: 'Add a cloud witness', change: [['witness: none', 'witness: cloud']] },
    { title: 'Add a disk witness', change: [['witness: none', 'witness: disk']] },
  ],
};
