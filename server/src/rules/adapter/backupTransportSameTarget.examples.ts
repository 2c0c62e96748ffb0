/** Examples of `adapter/backup-transport-same-target`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'adapter/backup-transport-same-target',
  fires: `bizha: 1
hosts:
  Send: {}
applications:
  Orders:
    sendPorts:
      Out:
        adapter: FTP
        host: Send
        target: ftp://one/in
        backup: { adapter: FTP, target: FTP://one/in/ } # want
`,
  alsoFires: [
    {
      name: 'the same address',
      change: [
        ['target: ftp://one/in\n', 'address: ftp://one/in\n'],
        ['target: FTP://one/in/', 'address: FTP://one/in/'],
      ],
    },
  ],
  silent: [
    { name: 'another target', change: [['target: FTP://one/in/', 'target: FTP://two/in/']] },
    { name: 'another adapter', change: [['{ adapter: FTP, ', '{ adapter: SFTP, ']] },
  ],
  absent: [
    { name: 'the target of the backup is not stated', change: [[', target: FTP://one/in/', '']] },
    { name: 'the adapter of the backup is not stated', change: [['{ adapter: FTP, ', '{ ']] },
  ],
};
