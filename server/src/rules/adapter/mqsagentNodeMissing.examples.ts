/** Examples of `adapter/mqsagent-node-missing`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'adapter/mqsagent-node-missing',
  fires: `bizha: 1
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
  MQ01: { roles: [mq], mqAgent: true }
  MQ02: { roles: [mq], mqAgent: false } # want
clusters:
  MQCLU: { nodes: [MQ01, MQ02], groups: { MQ: { resources: [network-name, ip-address, disk, mq] } } }
hosts:
  Queues: { instances: [BTS01, BTS02], receive: { MQSeries: { queueManager: MQCLU/MQ } } }
`,
  silent: [
    { name: 'on every node', change: [['mqAgent: false', 'mqAgent: true']] },
    { name: 'the client adapter, which needs no agent', change: [['MQSeries:', 'MQSC:']] },
  ],
  absent: [{ name: 'whether it is there is not stated', change: [[', mqAgent: false', '']] }],
};
