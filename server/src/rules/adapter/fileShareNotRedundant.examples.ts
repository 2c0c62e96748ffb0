/** Examples of `adapter/file-share-not-redundant`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'adapter/file-share-not-redundant',
  fires: `bizha: 1
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
  FS01: { roles: [file] }
fileShares:
  Drop: { path: '\\\\FS01\\drop', on: FS01 } # want
hosts:
  Receive: { instances: [BTS01, BTS02], receive: { FILE: { path: '\\\\FS01\\drop\\in' } } }
`,
  alsoFires: [
    { name: 'owned by a partner, as information', change: [['on: FS01 }', 'on: FS01, owner: partner }']] },
    { name: 'on the server that its path names', change: [[', on: FS01 }', ' }']] },
    { name: 'stated as not redundant', change: [['on: FS01 }', 'redundant: false }']] },
    {
      name: 'a described server of a share that is not',
      change: [
        ['FS01: { roles: [file] }', 'FS01: { roles: [file] } # want'],
        ["fileShares:\n  Drop: { path: '\\\\FS01\\drop', on: FS01 } # want\n", ''],
      ],
    },
  ],
  silent: [
    {
      name: 'on a clustered file server',
      change: [
        ['on: FS01 }', 'on: FSCLU }'],
        ['fileShares:', 'clusters:\n  FSCLU: { nodes: [FS01, BTS02] }\nfileShares:'],
      ],
    },
    { name: 'replicated', change: [['on: FS01 }', 'on: FS01, redundant: true }']] },
    {
      name: 'an Azure file share',
      change: [
        ["path: '\\\\FS01\\drop', on: FS01 }", "path: '\\\\files.example\\drop', kind: azure-files }"],
        ["'\\\\FS01\\drop\\in'", "'\\\\files.example\\drop\\in'"],
      ],
    },
    { name: 'no handler uses it', change: [["path: '\\\\FS01\\drop\\in'", "path: '\\\\FS02\\drop\\in'"]] },
  ],
  absent: [
    {
      name: 'the server is not described',
      change: [
        [', on: FS01 }', ' }'],
        ['  FS01: { roles: [file] }\n', ''],
      ],
    },
    { name: 'the path is not stated', change: [["{ FILE: { path: '\\\\FS01\\drop\\in' } }", '[FILE]']] },
  ],
  fixes: [
    {
      title: 'Cluster the file share "Drop" (FS01, FS02): plans server FS02 and cluster FSCLU; changes host Receive',
      change: [
        ['FS01: { roles: [file] }\n', ''],
        [
          'fileShares:\n',
          `FS01: { roles: [file] }
  FS02: { roles: [file], planned: true }
clusters:
  FSCLU:
    nodes: [FS01, FS02]
    groups:
      Drop:
        resources: [network-name, ip-address, disk, file-share]
        owners: [FS01, FS02]
        networkName: DROP
    planned: true
fileShares:
`,
        ],
        ["path: '\\\\FS01\\drop', on: FS01 }", "path: '\\\\DROP\\drop', on: FSCLU/Drop }"],
        ["'\\\\FS01\\drop\\in'", "'\\\\DROP\\drop\\in'"],
      ],
    },
    {
      title: 'Cluster the file share "drop" (FS01, FS02): plans server FS02 and cluster FSCLU; changes host Receive',
      on: 'a described server of a share that is not',
      change: [
        [
          'FS01: { roles: [file] } # want\n',
          'FS01: { roles: [file] } # want\n  FS02: { roles: [file], planned: true }\n',
        ],
        [
          'hosts:\n',
          `clusters:
  FSCLU:
    nodes: [FS01, FS02]
    groups:
      drop:
        resources: [network-name, ip-address, disk, file-share]
        owners: [FS01, FS02]
        networkName: DROP
    planned: true
fileShares:
  drop: { path: \\\\DROP\\drop, on: FSCLU/drop, planned: true }
hosts:
`,
        ],
        ["'\\\\FS01\\drop\\in'", "'\\\\DROP\\drop\\in'"],
      ],
    },
  ],
};
