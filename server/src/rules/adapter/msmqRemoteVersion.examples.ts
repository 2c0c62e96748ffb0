/** Examples of `adapter/msmq-remote-version`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'adapter/msmq-remote-version',
  fires: `bizha: 1
group:
  edition: enterprise
servers:
  BTS01: { roles: [biztalk, msmq], os: "2008 R2" }
  BTS02: { roles: [biztalk, msmq], os: "2008 R2" }
  Q01: { roles: [msmq], os: "2003 R2" }
hosts:
  RxMsmq:
    instances: [BTS01, BTS02]
    receive:
      MSMQ:
        queueServer: Q01
        transactional: true # want
`,
  alsoFires: [
    {
      name: 'the BizTalk server is the old one',
      change: [
        ['BTS02: { roles: [biztalk, msmq], os: "2008 R2" }', 'BTS02: { roles: [biztalk, msmq], os: "2003" }'],
        ['"2003 R2"', '"2008"'],
      ],
    },
  ],
  silent: [
    { name: 'MSMQ 4.0 on both ends', change: [['"2003 R2"', '"2008"']] },
    { name: 'not transactional', change: [['transactional: true', 'transactional: false']] },
    { name: 'a local queue', change: [['queueServer: Q01', 'queue: local']] },
  ],
  absent: [{ name: 'the version of Windows is not stated', change: [[', os: "2003 R2"', '']] }],
  fixes: [
    {
      title: 'Receive from a local queue in "RxMsmq", clustered together with MSMQ: plans cluster BTSCLU',
      change: [
        [
          'hosts:\n',
          'clusters:\n  BTSCLU:\n    nodes: [BTS01, BTS02]\n    groups:\n      RxMsmq: { resources: [network-name, ip-address, disk, msmq, msdtc], owners: [BTS01, BTS02] }\n    planned: true\nhosts:\n',
        ],
        ['        queueServer: Q01\n', ''],
        [
          'transactional: true # want\n',
          'transactional: true # want\n        queue: local\n    clusterGroup: BTSCLU/RxMsmq\n',
        ],
      ],
    },
  ],
};
