/** Examples of `adapter/file-local-path`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'adapter/file-local-path',
  fires: `bizha: 1
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
fileShares:
  Drop: { path: '\\\\files.example\\drop', kind: azure-files }
hosts:
  Receive:
    instances: [BTS01, BTS02]
    receive:
      FILE:
        path: 'D:\\in\\orders' # want
`,
  alsoFires: [
    { name: 'a relative path', change: [["'D:\\in\\orders'", "'in\\orders'"]] },
    { name: 'a send handler', change: [['receive:\n', 'send:\n']] },
    {
      name: 'a send port',
      change: [
        [
          "    receive:\n      FILE:\n        path: 'D:\\in\\orders' # want\n",
          "applications:\n  Orders:\n    sendPorts:\n      Out: { adapter: FILE, host: Receive, path: 'D:\\out' } # want\n",
        ],
      ],
    },
  ],
  silent: [
    { name: 'a UNC path', change: [["'D:\\in\\orders'", "'\\\\files.example\\drop\\orders'"]] },
    { name: 'one server', change: [['[BTS01, BTS02]', '[BTS01]']] },
    { name: 'a mounted share', change: [["'D:\\in\\orders' # want", "'D:\\in\\orders'\n        share: Drop"]] },
    {
      name: 'a clustered host with the disk in its group',
      change: [
        ['    instances: [BTS01, BTS02]', '    clusterGroup: CLU/Files\n    instances: [BTS01, BTS02]'],
        [
          'fileShares:\n',
          'clusters:\n  CLU: { nodes: [BTS01, BTS02], groups: { Files: { resources: [network-name, ip-address, disk, msdtc] } } }\nfileShares:\n',
        ],
      ],
    },
  ],
  absent: [
    {
      name: 'the path is not stated',
      change: [["      FILE:\n        path: 'D:\\in\\orders' # want\n", '      FILE: {}\n']],
    },
  ],
  fixes: [
    { title: 'Use the file share "Drop"', change: [["'D:\\in\\orders'", "'\\\\files.example\\drop\\in\\orders'"]] },
    {
      title: 'Use a redundant file share: plans file share Files',
      change: [
        ["'D:\\in\\orders'", "'\\\\FILES\\biztalk\\in\\orders'"],
        [
          'kind: azure-files }\n',
          'kind: azure-files }\n  Files: { path: \\\\FILES\\biztalk, redundant: true, planned: true }\n',
        ],
      ],
    },
  ],
};
