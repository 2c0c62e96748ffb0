/** Examples of `dr/backup-path-local`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'dr/backup-path-local',
  fires: String.raw`bizha: 1

fileShares:
  Vault: { path: '\\vault.example\biztalk', redundant: true }

backup:
  job: true
  path: 'G:\Backup' # want

disasterRecovery:
  method: biztalk-log-shipping
`,
  silent: [
    { name: 'a share', change: [[String.raw`'G:\Backup'`, String.raw`'\\vault.example\biztalk'`]] },
    { name: 'blob storage', change: [[String.raw`'G:\Backup'`, 'https://backup.example/biztalk']] },
    { name: 'the files are copied', change: [['job: true', 'job: true\n  copied: true']] },
    { name: 'nothing is shipped', change: [['method: biztalk-log-shipping', 'method: none']] },
  ],
  absent: [
    { name: 'the path is not stated', change: [["  path: 'G:\\Backup' # want\n", '']] },
    { name: 'whether logs are shipped is not stated', change: [['  method: biztalk-log-shipping\n', '']] },
  ],
  fixes: [
    {
      title: String.raw`Write the backups to "\\vault.example\biztalk"`,
      change: [[String.raw`'G:\Backup'`, String.raw`'\\vault.example\biztalk'`]],
    },
  ],
};
