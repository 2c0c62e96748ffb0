/** Examples of `adapter/direction-unsupported`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'adapter/direction-unsupported',
  fires: `bizha: 1
hosts:
  Receive:
    receive:
      - FILE
      - SMTP # want
`,
  alsoFires: [
    {
      name: 'sending by an adapter that only receives',
      change: [
        ['receive:', 'send:'],
        ['SMTP', 'POP3'],
      ],
    },
    {
      name: 'a receive location',
      change: [
        [
          '      - SMTP # want\n',
          '\napplications:\n  Orders:\n    receiveLocations:\n      In: { adapter: WCF-Siebel, host: Receive } # want\n',
        ],
      ],
    },
    {
      name: 'a receive location that names no host',
      change: [
        [
          '      - SMTP # want\n',
          '\napplications:\n  Orders:\n    receiveLocations:\n      In: { adapter: SMTP } # want\n',
        ],
      ],
    },
    {
      name: 'a backup transport',
      change: [
        [
          '      - SMTP # want\n',
          '\napplications:\n  Orders:\n    sendPorts:\n      Out: { adapter: FTP, host: Receive, backup: { adapter: POP3 } } # want\n',
        ],
      ],
    },
  ],
  silent: [
    { name: 'the direction that it has', change: [['receive:', 'send:']] },
    { name: 'another adapter', change: [['SMTP', 'POP3']] },
  ],
  absent: [{ name: 'no handler', change: [['      - SMTP # want\n', '']] }],
  fixes: [{ title: 'Delete the "SMTP" handler', change: [['      - SMTP # want\n', '']] }],
};
