/** Examples of `adapter/msmq-group-mismatch`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'adapter/msmq-group-mismatch',
  fires: `bizha: 1
group:
  edition: enterprise
servers:
  BTS01: { roles: [biztalk, msmq] }
  BTS02: { roles: [biztalk, msmq] }
clusters:
  BTSCLU:
    nodes: [BTS01, BTS02]
    groups:
      Hosts: { resources: [network-name, ip-address, disk, msdtc] }
      Queues: { resources: [network-name, ip-address, disk, msmq] }
hosts:
  RxMsmq:
    clusterGroup: BTSCLU/Hosts # want
    instances: [BTS01, BTS02]
    receive: { MSMQ: { queue: local } }
`,
  alsoFires: [
    { name: 'no group has MSMQ', change: [['disk, msmq]', 'disk]']] },
    {
      name: 'a send handler, whose outgoing queue is local',
      change: [['receive: { MSMQ: { queue: local } }', 'send: [MSMQ]']],
    },
  ],
  silent: [
    { name: 'one group', change: [['BTSCLU/Hosts', 'BTSCLU/Queues']] },
    { name: 'remote queues only', change: [['queue: local', 'queue: remote']] },
  ],
  absent: [
    {
      name: 'the resources of the group are not stated',
      change: [['Hosts: { resources: [network-name, ip-address, disk, msdtc] }', 'Hosts: {}']],
    },
    { name: 'where the queue is, is not stated', change: [['{ queue: local }', '{}']] },
  ],
  fixes: [
    { title: 'Add MSMQ to the group "BTSCLU/Hosts"', change: [['disk, msdtc]', 'disk, msdtc, msmq]']] },
    { title: 'Move the host "RxMsmq" to the group "BTSCLU/Queues"', change: [['BTSCLU/Hosts', 'BTSCLU/Queues']] },
  ],
};
