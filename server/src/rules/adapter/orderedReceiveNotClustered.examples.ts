/** Examples of `adapter/ordered-receive-not-clustered`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'adapter/ordered-receive-not-clustered',
  fires: `bizha: 1
group:
  edition: enterprise
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
hosts:
  RxMq: { instances: [BTS01], receive: { MQSeries: { orderedDelivery: true } } } # want
`,
  alsoFires: [{ name: 'MSMQ, from remote queues', change: [['MQSeries: { ', 'MSMQ: { queue: remote, ']] }],
  silent: [
    { name: 'not in order', change: [['orderedDelivery: true', 'orderedDelivery: false']] },
    { name: 'a clustered host', change: [['RxMq: { ', 'RxMq: { clusterGroup: CLU/RxMq, ']] },
    { name: 'ordered sending', change: [['receive:', 'send:']] },
    { name: 'two instances, which another rule reports', change: [['[BTS01]', '[BTS01, BTS02]']] },
  ],
  absent: [{ name: 'whether in order is not stated', change: [['{ orderedDelivery: true }', '{}']] }],
  fixes: [
    {
      title: 'Cluster the host "RxMq" (BTS01, BTS02): plans cluster BTSCLU',
      change: [
        ['hosts:\n', 'clusters:\n  BTSCLU:\n    nodes: [BTS01, BTS02]\n    groups:\n    '],
        [
          'instances: [BTS01]',
          'resources: [network-name, ip-address, disk, msdtc], owners: [BTS01, BTS02] }\n    planned: true\nhosts:\n  RxMq: { instances: { BTS01: {}, BTS02: { planned: true } }',
        ],
        ['{ orderedDelivery: true } } }', '{ orderedDelivery: true } }, clusterGroup: BTSCLU/RxMq }'],
      ],
    },
  ],
};
