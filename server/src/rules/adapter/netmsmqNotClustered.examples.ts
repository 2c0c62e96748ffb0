/** Examples of `adapter/netmsmq-not-clustered`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'adapter/netmsmq-not-clustered',
  fires: `bizha: 1
group:
  edition: enterprise
servers:
  BTS01: { roles: [biztalk, msmq] }
  BTS02: { roles: [biztalk, msmq] }
hosts:
  Queues: { instances: [BTS01, BTS02], receive: { WCF-NetMsmq: { queue: local } } } # want
`,
  alsoFires: [
    { name: 'one instance', change: [['[BTS01, BTS02]', '[BTS01]']] },
    {
      name: 'WCF-Custom with the binding',
      change: [['WCF-NetMsmq: { queue: local }', 'WCF-Custom: { binding: netMsmqBinding }']],
    },
    { name: 'remote queues, as information', change: [['queue: local', 'queue: remote']] },
  ],
  silent: [
    { name: 'a clustered host', change: [['Queues: { ', 'Queues: { clusterGroup: CLU/Queues, ']] },
    { name: 'a send handler', change: [['receive:', 'send:']] },
  ],
  absent: [{ name: 'the instances are not stated', change: [['instances: [BTS01, BTS02], ', '']] }],
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
