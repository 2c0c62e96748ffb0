/** Examples of `adapter/file-mapped-drive`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'adapter/file-mapped-drive',
  fires: `bizha: 1
fileShares:
  Drop: { path: '\\\\files.example\\drop', kind: azure-files }
hosts:
  Receive:
    receive:
      FILE:
        path: 'X:\\orders'
        mappedDrive: true # want
`,
  alsoFires: [
    { name: 'the path is not stated', change: [["        path: 'X:\\orders'\n", '']] },
    {
      name: 'a backup transport',
      change: [
        [
          "      FILE:\n        path: 'X:\\orders'\n        mappedDrive: true # want\n",
          "      FILE:\napplications:\n  Orders:\n    sendPorts:\n      Out: { adapter: FTP, backup: { adapter: FILE, path: 'X:\\orders', mappedDrive: true } } # want\n",
        ],
      ],
    },
  ],
  silent: [{ name: 'a drive of the server', change: [['mappedDrive: true', 'mappedDrive: false']] }],
  absent: [{ name: 'whether the drive is mapped is not stated', change: [['        mappedDrive: true # want\n', '']] }],
  fixes: [
    {
      title: 'Use the file share "Drop"',
      change: [["'X:\\orders'\n        mappedDrive: true # want\n", "'\\\\files.example\\drop\\orders'\n"]],
    },
    {
      title: 'Use a redundant file share: plans file share Files',
      change: [
        ["'X:\\orders'\n        mappedDrive: true # want\n", "'\\\\FILES\\biztalk\\orders'\n"],
        [
          'kind: azure-files }\n',
          'kind: azure-files }\n  Files: { path: \\\\FILES\\biztalk, redundant: true, planned: true }\n',
        ],
      ],
    },
  ],
};
