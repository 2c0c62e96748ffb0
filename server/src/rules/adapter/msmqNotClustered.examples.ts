/** Examples of `adapter/msmq-not-clustered`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'adapter/msmq-not-clustered',
  fires: `bizha: 1
group:
  edition: enterprise
servers:
  BTS01: { roles: [biztalk, msmq] }
  BTS02: { roles: [biztalk, msmq] }
hosts:
  Queues: { instances: [BTS01, BTS02], receive: { MSMQ: { queue: local } } } # want
`,
  alsoFires: [
    { name: 'a send handler', change: [['receive: { MSMQ: { queue: local } }', 'send: [MSMQ]']] },
    {
      name: 'a queue on the only server of the host',
      change: [
        ['[BTS01, BTS02]', '[BTS01]'],
        ['queue: local', 'queueServer: BTS01'],
      ],
    },
  ],
  silent: [
    { name: 'a clustered host', change: [['Queues: { ', 'Queues: { clusterGroup: CLU/Queues, ']] },
    { name: 'remote queues only', change: [['queue: local', 'queue: remote']] },
    {
      name: 'neither transactional nor ordered, behind a load balancer',
      change: [
        ['queue: local', 'queue: local, transactional: false'],
        ['hosts:\n', 'loadBalancers:\n  LB: { members: [BTS01, BTS02], serves: [Queues] }\nhosts:\n'],
      ],
    },
  ],
  absent: [{ name: 'where the queue is, is not stated', change: [['{ queue: local }', '{}']] }],
  fixes: [
    {
      title: 'Cluster the host "Queues" (BTS01, BTS02): plans cluster BTSCLU',
      change: [
        [
          'hosts:\n',
          'clusters:\n  BTSCLU:\n    nodes: [BTS01, BTS02]\n    groups:\n      Queues: { resources: [network-name, ip-address, disk, msmq, msdtc], owners: [BTS01, BTS02] }\n    planned: true\nhosts:\n',
        ],
        ['{ queue: local } } }', '{ queue: local } }, clusterGroup: BTSCLU/Queues }'],
      ],
    },
  ],
};
