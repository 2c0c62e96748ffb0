/** Examples of `adapter/msmq-remote-not-clustered`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'adapter/msmq-remote-not-clustered',
  fires: `bizha: 1
servers:
  BTS01: { roles: [biztalk, msmq] }
  BTS02: { roles: [biztalk, msmq] }
  Q01: { roles: [msmq] } # want
hosts:
  RxMsmq: { instances: [BTS01, BTS02], receive: { MSMQ: { queueServer: Q01 } } }
`,
  alsoFires: [
    {
      name: 'a system of ours that is not redundant',
      change: [['  Q01: { roles: [msmq] } # want\n', 'externalSystems:\n  Q01: { redundant: false } # want\n']],
    },
  ],
  silent: [
    {
      name: 'a clustered MSMQ',
      change: [
        [
          '  Q01: { roles: [msmq] } # want\n',
          '  Q01: { roles: [msmq] }\n  Q02: { roles: [msmq] }\nclusters:\n  QCLU: { nodes: [Q01, Q02], groups: { Queues: { resources: [network-name, ip-address, disk, msmq] } } }\n',
        ],
        ['queueServer: Q01', 'queueServer: QCLU/Queues'],
      ],
    },
    {
      name: "a partner's system",
      change: [
        ['  Q01: { roles: [msmq] } # want\n', 'externalSystems:\n  Q01: { owner: partner, redundant: false }\n'],
      ],
    },
    { name: 'a send handler', change: [['receive:', 'send:']] },
  ],
  absent: [
    { name: 'the queue server is not stated', change: [['queueServer: Q01', 'queue: remote']] },
    {
      name: 'whether the system is redundant is not stated',
      change: [['  Q01: { roles: [msmq] } # want\n', 'externalSystems:\n  Q01: {}\n']],
    },
  ],
  fixes: [
    {
      title: 'Cluster "Q01" (Q01, Q02): plans server Q02 and cluster QCLU; changes host RxMsmq',
      change: [
        ['  Q01: { roles: [msmq] } # want\n', ''],
        [
          'hosts:\n',
          '  Q01: { roles: [msmq] } # want\n  Q02: { roles: [msmq], planned: true }\nclusters:\n  QCLU:\n    nodes: [Q01, Q02]\n    groups:\n      Queues: { resources: [network-name, ip-address, disk, msmq], owners: [Q01, Q02] }\n    planned: true\nhosts:\n',
        ],
        ['queueServer: Q01', 'queueServer: QCLU/Queues'],
      ],
    },
  ],
};
