/** Examples of `sso/secret-backup-on-same-server`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sso/secret-backup-on-same-server',
  fires: String.raw`bizha: 1

servers:
  SQL01: { roles: [sql] }
  SQL02: { roles: [sql] }
  FS01: { roles: [file] }

clusters:
  SQLCLU:
    nodes: [SQL01, SQL02]

fileShares:
  Vault: { path: '\\vault.example\backup', on: FS01 }

masterSecretServer:
  on: SQLCLU
  backup:
    path: 'C:\Program Files\Common Files\Enterprise Single Sign-On\secret.bak' # want
`,
  alsoFires: [
    {
      name: 'a share of a node',
      change: [
        [
          String.raw`'C:\Program Files\Common Files\Enterprise Single Sign-On\secret.bak'`,
          String.raw`'\\sql02.corp.example\c$\secret.bak'`,
        ],
      ],
    },
    {
      name: 'a described share that a node holds',
      change: [
        [
          String.raw`'C:\Program Files\Common Files\Enterprise Single Sign-On\secret.bak'`,
          String.raw`'\\vault.example\backup\secret.bak'`,
        ],
        ['on: FS01', 'on: SQL01'],
      ],
    },
  ],
  silent: [
    {
      name: 'a share elsewhere',
      change: [
        [
          String.raw`'C:\Program Files\Common Files\Enterprise Single Sign-On\secret.bak'`,
          String.raw`'\\vault.example\backup\secret.bak'`,
        ],
      ],
    },
    { name: 'a copy is at another place', change: [['  backup:\n', '  backup:\n    offsite: true\n']] },
    {
      name: 'blob storage',
      change: [
        [
          String.raw`'C:\Program Files\Common Files\Enterprise Single Sign-On\secret.bak'`,
          'https://backup.example/sso',
        ],
      ],
    },
  ],
  absent: [
    {
      name: 'the path is not stated',
      change: [
        [
          "    path: 'C:\\Program Files\\Common Files\\Enterprise Single Sign-On\\secret.bak' # want",
          '    offsite: true',
        ],
      ],
    },
    { name: 'where the master secret server is is not stated', change: [['  on: SQLCLU\n', '']] },
  ],
  fixes: [
    {
      title: String.raw`Back up the master secret to "\\BACKUP\sso"`,
      change: [
        [String.raw`'C:\Program Files\Common Files\Enterprise Single Sign-On\secret.bak'`, String.raw`'\\BACKUP\sso'`],
      ],
    },
  ],
};
