/** Examples of `adapter/file-clustered-share-name`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'adapter/file-clustered-share-name',
  fires: String.raw`bizha: 1
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
  FS01: { roles: [file] }
  FS02: { roles: [file] }
clusters:
  FSCLU:
    nodes: [FS01, FS02]
    groups:
      Files: { resources: [network-name, ip-address, disk, file-share], networkName: FSBTS }
fileShares:
  Inbox:
    on: FSCLU/Files
    path: '\\FSBTS\inbox'
hosts:
  Receive: { instances: [BTS01, BTS02], receive: { FILE: { share: Inbox, path: '\\FS01.corp.example\inbox\in' } } } # want
`,
  alsoFires: [
    {
      name: 'the path of the share itself',
      change: [
        [String.raw`'\\FSBTS\inbox'`, String.raw`'\\FS02\inbox' # want`],
        [String.raw`{ share: Inbox, path: '\\FS01.corp.example\inbox\in' } } } # want`, '{ share: Inbox } } }'],
      ],
    },
    { name: 'the network name is not stated', change: [[', networkName: FSBTS', '']] },
    {
      name: 'the path of the backups',
      change: [
        [
          String.raw`receive: { FILE: { share: Inbox, path: '\\FS01.corp.example\inbox\in' } } } # want`,
          String.raw`receive: [FILE] }
backup: { job: true, share: Inbox, path: '\\FS01\inbox\db' } # want`,
        ],
      ],
    },
  ],
  silent: [
    { name: 'the network name', change: [['FS01.corp.example', 'fsbts.corp.example']] },
    { name: 'a share on that server alone', change: [['on: FSCLU/Files', 'on: FS01']] },
    { name: 'another server', change: [['FS01.corp.example', 'BTS01']] },
  ],
  absent: [
    {
      name: 'where the share is',
      change: [
        ['    on: FSCLU/Files\n', ''],
        ['FSBTS\\inbox', 'corp.example\\inbox'],
      ],
    },
    { name: 'the nodes', change: [['    nodes: [FS01, FS02]\n', '']] },
  ],
  fixes: [
    {
      title: String.raw`Use the network name: "\\FSBTS\inbox\in"`,
      change: [['FS01.corp.example', 'FSBTS']],
    },
  ],
};
