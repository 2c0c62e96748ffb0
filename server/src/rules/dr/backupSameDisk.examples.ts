/** Examples of `dr/backup-same-disk`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'dr/backup-same-disk',
  fires: String.raw`bizha: 1

servers:
  SQL01: { roles: [sql] }
  FS01: { roles: [file] }

fileShares:
  Vault: { path: '\\vault.example\biztalk', on: FS01 }

sqlInstances:
  SQLPROD: { on: SQL01, networkName: SQLBTS, dataPath: 'E:\Data' }

databases:
  BizTalkMgmtDb: SQLPROD

backup:
  job: true
  path: 'E:\Backup' # want
`,
  alsoFires: [
    { name: 'a share of the server', change: [[String.raw`'E:\Backup'`, String.raw`'\\sql01.corp.example\backup'`]] },
    { name: 'a share of the network name', change: [[String.raw`'E:\Backup'`, String.raw`'\\SQLBTS\backup'`]] },
    {
      name: 'a described share on the server',
      change: [
        [String.raw`path: 'E:\Backup'`, 'share: Vault'],
        ['on: FS01', 'on: SQL01'],
      ],
    },
  ],
  silent: [
    { name: 'a copy at another place', change: [['  job: true\n', '  job: true\n  offsite: true\n']] },
    { name: 'another disk', change: [[String.raw`'E:\Backup'`, String.raw`'G:\Backup'`]] },
    { name: 'another server', change: [[String.raw`'E:\Backup'`, String.raw`'\\vault.example\biztalk'`]] },
    {
      name: 'the instance holds nothing of the group',
      change: [['BizTalkMgmtDb: SQLPROD', 'Shop: { on: SQLPROD, kind: custom }']],
    },
  ],
  absent: [
    { name: 'the path is not stated', change: [["  path: 'E:\\Backup' # want\n", '']] },
    { name: 'where the data is is not stated', change: [[String.raw`, dataPath: 'E:\Data'`, '']] },
  ],
  fixes: [
    {
      title: String.raw`Write the backups to "\\BACKUP\biztalk"`,
      change: [[String.raw`'E:\Backup'`, String.raw`'\\BACKUP\biztalk'`]],
    },
  ],
};
