/** Examples of `sso/unclustered-sso-on-host-cluster`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sso/unclustered-sso-on-host-cluster',
  fires: `bizha: 1

servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }

clusters:
  BTSCLU: # want
    nodes: [BTS01, BTS02]
    groups:
      BTS: { resources: [network-name, ip-address, disk, msdtc] }

hosts:
  Receive: { clusterGroup: BTSCLU/BTS, instances: [BTS01, BTS02], receive: [FTP] }
`,
  silent: [
    { name: 'SSO is in the group', change: [['disk, msdtc]', 'disk, msdtc, sso]']] },
    {
      name: 'the master secret server is clustered there',
      change: [['hosts:', 'masterSecretServer: BTSCLU/BTS\n\nhosts:']],
    },
    { name: 'no host is clustered there', change: [['clusterGroup: BTSCLU/BTS, ', '']] },
  ],
  absent: [
    {
      name: 'what the group holds is not stated',
      change: [['BTS: { resources: [network-name, ip-address, disk, msdtc] }', 'BTS:']],
    },
  ],
};
