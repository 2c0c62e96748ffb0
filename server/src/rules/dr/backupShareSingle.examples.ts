/** Examples of `dr/backup-share-single`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'dr/backup-share-single',
  fires: String.raw`bizha: 1

sites:
  Main: {}
  DR: { role: disaster-recovery }

servers:
  FS01: { site: Main, roles: [file], os: "2019" }

fileShares:
  Backups: { path: '\\fs.example\backups', on: FS01 }

backup:
  job: true
  path: '\\fs.example\backups\biztalk' # want
`,
  alsoFires: [
    { name: 'the share by name', change: [[String.raw`path: '\\fs.example\backups\biztalk'`, 'share: backups']] },
    {
      name: 'a share of a server that no entry describes',
      change: [[String.raw`'\\fs.example\backups\biztalk'`, String.raw`'\\FS01\other'`]],
    },
    { name: 'the share is said not to be redundant', change: [['on: FS01', 'redundant: false']] },
  ],
  silent: [
    { name: 'the share is redundant', change: [['on: FS01', 'on: FS01, redundant: true']] },
    { name: 'DFS, of which nobody can tell', change: [['on: FS01', 'kind: dfs']] },
    { name: 'Azure Files', change: [['on: FS01', 'kind: azure-files']] },
    {
      name: 'on a cluster',
      change: [
        ['fileShares:', 'clusters:\n  FSCLU: { nodes: [FS01, FS02] }\n\nfileShares:'],
        ['os: "2019" }', 'os: "2019" }\n  FS02: { site: Main, roles: [file] }'],
        ['on: FS01', 'on: FSCLU'],
      ],
    },
    { name: 'blob storage', change: [[String.raw`'\\fs.example\backups\biztalk'`, 'https://backup.example/biztalk']] },
    { name: 'at the disaster-recovery site', change: [['FS01: { site: Main', 'FS01: { site: DR']] },
  ],
  absent: [
    { name: 'where the share is is not stated', change: [[', on: FS01', '']] },
    { name: 'the path is not stated', change: [["  path: '\\\\fs.example\\backups\\biztalk' # want\n", '']] },
    {
      name: 'a server that is not described',
      change: [[String.raw`'\\fs.example\backups\biztalk'`, String.raw`'\\VAULT\biztalk'`]],
    },
  ],
  fixes: [
    {
      title: 'Cluster the file share "Backups" (FS01, FS02): plans server FS02 and cluster FSCLU',
      change: [
        [
          'os: "2019" }\n',
          'os: "2019" }\n  FS02: { site: Main, roles: [file], os: "2019", planned: true }\n\nclusters:\n  FSCLU:\n    nodes: [FS01, FS02]\n    groups:\n      Backups:\n        resources: [network-name, ip-address, disk, file-share]\n        owners: [FS01, FS02]\n        networkName: BACKUPS\n    planned: true\n',
        ],
        [String.raw`path: '\\fs.example\backups', on: FS01`, String.raw`path: '\\BACKUPS\backups', on: FSCLU/Backups`],
        [String.raw`'\\fs.example\backups\biztalk'`, String.raw`'\\BACKUPS\backups\biztalk'`],
      ],
    },
  ],
};
