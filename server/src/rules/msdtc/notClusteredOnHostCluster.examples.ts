/** Examples of `msdtc/not-clustered-on-host-cluster`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'msdtc/not-clustered-on-host-cluster',
  fires: `bizha: 1

servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }

clusters:
  BTSCLU:
    nodes: [BTS01, BTS02]
    groups:
      FTP:
        resources: [network-name, ip-address] # want
      OTHER:
        resources: [network-name]

hosts:
  Receive: { clusterGroup: BTSCLU/FTP, instances: [BTS01, BTS02], receive: [FTP] }
`,
  silent: [
    { name: 'MSDTC is in the group', change: [['ip-address]', 'ip-address, disk, msdtc]']] },
    {
      name: 'MSDTC is in another group',
      change: [['resources: [network-name]', 'resources: [network-name, disk, msdtc]']],
    },
    { name: 'no host is clustered', change: [['clusterGroup: BTSCLU/FTP, ', '']] },
    {
      name: 'the master secret server there has its own finding',
      change: [['hosts:', 'masterSecretServer: BTSCLU/FTP\n\nhosts:']],
    },
  ],
  absent: [
    {
      name: 'what a group holds is not stated',
      change: [['      OTHER:\n        resources: [network-name]\n', '      OTHER:\n']],
    },
  ],
};
