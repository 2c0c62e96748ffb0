/** Examples of `cluster/witness-on-node`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'cluster/witness-on-node',
  fires: `bizha: 1

servers:
  SQL01: { roles: [sql] }
  SQL02: { roles: [sql] }
  SQL03: { roles: [sql] }

clusters:
  SQLCLU:
    nodes: [SQL01, SQL02]
    witness: Witness # want

fileShares:
  Witness: { path: '\\\\SQL01\\witness', on: SQL01 }
  Vault: { path: '\\\\SQL03\\witness', on: SQL03 }
`,
  alsoFires: [{ name: 'a server', change: [['witness: Witness', 'witness: SQL02']] }],
  silent: [
    { name: 'a share elsewhere', change: [['on: SQL01', 'on: SQL03']] },
    { name: 'a cloud witness', change: [['witness: Witness # want', 'witness: cloud']] },
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
    { name: 'where the share is', change: [["'\\\\SQL01\\witness', on: SQL01", "'\\\\NAS\\witness'"]] },
    { name: 'the witness', change: [['    witness: Witness # want\n', '']] },
  ],
  fixes: [
    {
      title: 'Use the file share "Vault" as witness',
      change: [['    witness: Witness # want', '    witness: Vault # want']],
    },
    {
      title: 'Use a cloud witness',
      change: [['    witness: Witness # want', '    witness: cloud # want']],
    },
  ],
};
