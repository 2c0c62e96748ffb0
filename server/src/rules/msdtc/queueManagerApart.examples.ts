/** Examples of `msdtc/queue-manager-apart`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'msdtc/queue-manager-apart',
  fires: `bizha: 1

servers:
  MQ01: { roles: [mq] }
  MQ02: { roles: [mq] }

clusters:
  MQCLU:
    nodes: [MQ01, MQ02]
    groups:
      QM1: { resources: [network-name, ip-address, disk, mq] } # want
      DTC: { resources: [network-name, disk, msdtc] }
`,
  silent: [
    { name: 'MSDTC is in the same group', change: [['disk, mq]', 'disk, mq, msdtc]']] },
    { name: 'MSDTC is not clustered', change: [['disk, msdtc]', 'disk]']] },
    { name: 'no queue manager', change: [['disk, mq]', 'disk]']] },
  ],
  absent: [{ name: 'what a group holds', change: [['DTC: { resources: [network-name, disk, msdtc] }', 'DTC: {}']] }],
};
