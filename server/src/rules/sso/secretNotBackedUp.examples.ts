/** Examples of `sso/secret-not-backed-up`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sso/secret-not-backed-up',
  fires: String.raw`bizha: 1

servers:
  SQL01: { roles: [sql] }
  SQL02: { roles: [sql] }

clusters:
  SQLCLU:
    nodes: [SQL01, SQL02]

fileShares:
  Vault: { path: '\\vault.example\backup', redundant: true }

masterSecretServer:
  on: SQLCLU
  backup: { offsite: true } # want
`,
  alsoFires: [{ name: 'there is none', change: [['{ offsite: true }', 'false']] }],
  silent: [
    {
      name: 'it says where the backup is',
      change: [['{ offsite: true }', String.raw`{ path: '\\VAULT\sso', offsite: true }`]],
    },
    {
      name: 'no master secret server is described',
      change: [['\nmasterSecretServer:\n  on: SQLCLU\n  backup: { offsite: true } # want\n', '']],
    },
  ],
  absent: [{ name: 'whether there is a backup is not stated', change: [['  backup: { offsite: true } # want\n', '']] }],
  fixes: [
    {
      title: String.raw`Back up the master secret to "\\vault.example\backup\sso"`,
      change: [['{ offsite: true }', String.raw`{ offsite: true, path: \\vault.example\backup\sso }`]],
    },
  ],
};
