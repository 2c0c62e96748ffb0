/** Examples of `adapter/msmq-dependency-missing`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'adapter/msmq-dependency-missing',
  fires: `bizha: 1
servers:
  BTS01: { roles: [biztalk, msmq] }
  BTS02: { roles: [biztalk, msmq] }
clusters:
  BTSCLU:
    nodes: [BTS01, BTS02]
    groups:
      Queues: { resources: [network-name, ip-address, disk, msmq, msdtc] }
hosts:
  RxMsmq:
    clusterGroup: BTSCLU/Queues
    instances: [BTS01, BTS02]
    dependsOn: [network-name] # want
    receive: { MSMQ: { queue: local } }
`,
  silent: [
    { name: 'it does depend', change: [['[network-name] # want', '[network-name, MSMQ]']] },
    { name: 'MSMQ is in another group', change: [['disk, msmq, msdtc]', 'disk, msdtc]']] },
    { name: 'no MSMQ handler', change: [['{ MSMQ: { queue: local } }', '[FTP]']] },
  ],
  absent: [{ name: 'the dependencies are not stated', change: [['    dependsOn: [network-name] # want\n', '']] }],
  fixes: [{ title: 'Let "RxMsmq" depend on MSMQ', change: [['[network-name] # want', '[network-name, msmq] # want']] }],
};
