/** Examples of `adapter/send-dragged-into-cluster`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'adapter/send-dragged-into-cluster',
  fires: `bizha: 1
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
clusters:
  BTSCLU:
    nodes: [BTS01, BTS02]
    groups:
      Hosts: { resources: [network-name, ip-address, disk, msdtc] }
hosts:
  Files: { clusterGroup: BTSCLU/Hosts, instances: [BTS01, BTS02], receive: [FTP], send: [SMTP] } # want
  Process: { instances: [BTS01, BTS02], orchestrations: [Bill] }
`,
  alsoFires: [
    { name: 'an orchestration', change: [['send: [SMTP]', 'orchestrations: [Order]']] },
    { name: 'several', change: [['send: [SMTP]', 'send: [SMTP, FILE]']] },
  ],
  silent: [
    {
      name: 'Enterprise Single Sign-On is clustered there',
      change: [
        ['disk, msdtc]', 'disk, msdtc, sso]'],
        ['  Process: {', '  Process: { clusterGroup: BTSCLU/Hosts,'],
      ],
    },
    { name: 'a plain host', change: [['clusterGroup: BTSCLU/Hosts, ', '']] },
    { name: 'nothing but receiving', change: [[', send: [SMTP]', '']] },
    { name: 'MSMQ send', change: [['send: [SMTP]', 'send: [MSMQ]']] },
    { name: 'nothing that needs the cluster', change: [['receive: [FTP]', 'receive: [FILE]']] },
  ],
  absent: [{ name: 'the content is not stated', change: [[', receive: [FTP], send: [SMTP]', '']] }],
  fixes: [
    {
      title: 'Move "SMTP send" to the host "Process"',
      change: [
        ['send: [SMTP]', 'send: []'],
        ['orchestrations: [Bill] }', 'orchestrations: [Bill], send: [SMTP] }'],
      ],
    },
    {
      title: 'Move "SMTP send" to the new host "FilesSend"',
      change: [
        ['send: [SMTP]', 'send: []'],
        [
          'orchestrations: [Bill] }\n',
          'orchestrations: [Bill] }\n  FilesSend: { instances: [BTS01, BTS02], send: [SMTP] }\n',
        ],
      ],
    },
  ],
};
