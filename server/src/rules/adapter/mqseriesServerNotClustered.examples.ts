/** Examples of `adapter/mqseries-server-not-clustered`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'adapter/mqseries-server-not-clustered',
  fires: `bizha: 1
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
  MQ01: { roles: [mq] } # want
hosts:
  Queues: { instances: [BTS01, BTS02], receive: { MQSeries: { queueManager: MQ01 } } }
`,
  alsoFires: [
    {
      name: 'another queue manager is clustered',
      change: [
        [
          '  MQ01: { roles: [mq] } # want\n',
          '  MQ01: { roles: [mq] } # want\n  MQ02: { roles: [mq] }\n  MQ03: { roles: [mq] }\nclusters:\n  MQCLU: { nodes: [MQ02, MQ03], groups: { MQ: { resources: [network-name, ip-address, disk, msdtc, mq] } } }\n',
        ],
      ],
    },
    {
      name: 'a queue manager of ours that is not redundant',
      change: [
        ['  MQ01: { roles: [mq] } # want\n', 'externalSystems:\n  MQ01: { redundant: false } # want\n'],
        ['MQSeries:', 'MQSC:'],
      ],
    },
  ],
  silent: [
    {
      name: 'a clustered queue manager',
      change: [
        [
          '  MQ01: { roles: [mq] } # want\n',
          '  MQ01: { roles: [mq] }\n  MQ02: { roles: [mq] }\nclusters:\n  MQCLU: { nodes: [MQ01, MQ02], groups: { MQ: { resources: [network-name, ip-address, disk, mq] } } }\n',
        ],
        ['queueManager: MQ01', 'queueManager: MQCLU/MQ'],
      ],
    },
    {
      name: "a partner's queue manager",
      change: [
        ['  MQ01: { roles: [mq] } # want\n', 'externalSystems:\n  MQ01: { owner: partner, redundant: false }\n'],
      ],
    },
    { name: 'no handler uses it', change: [['{ queueManager: MQ01 }', '{}']] },
  ],
  absent: [
    {
      name: 'whether the queue manager is redundant is not stated',
      change: [['  MQ01: { roles: [mq] } # want\n', 'externalSystems:\n  MQ01: {}\n']],
    },
  ],
  fixes: [
    {
      title: 'Cluster "MQ01" (MQ01, MQ02): plans server MQ02 and cluster MQCLU; changes host Queues',
      change: [
        ['  MQ01: { roles: [mq] } # want\n', ''],
        [
          'hosts:\n',
          '  MQ01: { roles: [mq] } # want\n  MQ02: { roles: [mq], planned: true }\nclusters:\n  MQCLU:\n    nodes: [MQ01, MQ02]\n    groups:\n      MQ: { resources: [network-name, ip-address, disk, mq], owners: [MQ01, MQ02] }\n    planned: true\nhosts:\n',
        ],
        ['queueManager: MQ01', 'queueManager: MQCLU/MQ'],
      ],
    },
    {
      title: 'Use "MQCLU/MQ" instead of "MQ01"; changes host Queues',
      on: 'another queue manager is clustered',
      change: [
        [
          '  Queues: { instances: [BTS01, BTS02], receive: { MQSeries: { queueManager: MQ01 } } }\n',
          '  Queues: { instances: [BTS01, BTS02], receive: { MQSeries: { queueManager: MQCLU/MQ } } }\n',
        ],
      ],
    },
  ],
};
