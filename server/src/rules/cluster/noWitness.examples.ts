/** Examples of `cluster/no-witness`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'cluster/no-witness',
  fires: `bizha: 1

servers:
  SQL01: { roles: [sql] }
  SQL02: { roles: [sql] }
  SQL03: { roles: [sql] }

clusters:
  SQLCLU:
    nodes: [SQL01, SQL02]
    witness: none # want
`,
  silent: [
    { name: 'a witness', change: [['none # want', 'cloud']] },
    { name: 'an odd number of nodes', change: [['[SQL01, SQL02]', '[SQL01, SQL02, SQL03]']] },
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
    {
      title: 'Add a disk witness',
      change: [['    witness: none # want', '    witness: disk # want']],
    },
    {
      title: 'Add a cloud witness',
      change: [['    witness: none # want', '    witness: cloud # want']],
    },
  ],
};
