/** Examples of `adapter/msmq-local-service-missing`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'adapter/msmq-local-service-missing',
  fires: `bizha: 1
servers:
  BTS01: { roles: [biztalk, msmq] }
  BTS02: { roles: [biztalk] } # want
clusters:
  BTSCLU:
    nodes: [BTS01, BTS02]
    groups:
      Queues: { resources: [network-name, ip-address, disk, msmq, msdtc] }
hosts:
  RxMsmq:
    clusterGroup: BTSCLU/Queues
    instances: [BTS01, BTS02]
    receive: { MSMQ: { queue: local } }
`,
  silent: [
    {
      name: 'the service is there',
      change: [['BTS02: { roles: [biztalk] } # want', 'BTS02: { roles: [biztalk, msmq] }']],
    },
    { name: 'no MSMQ handler', change: [['{ MSMQ: { queue: local } }', '[FTP]']] },
  ],
  absent: [{ name: 'the roles are not stated', change: [['BTS02: { roles: [biztalk] } # want', 'BTS02: {}']] }],
  fixes: [
    {
      title: 'Add the role msmq to "BTS02"',
      change: [['BTS02: { roles: [biztalk] }', 'BTS02: { roles: [biztalk, msmq] }']],
    },
  ],
};
