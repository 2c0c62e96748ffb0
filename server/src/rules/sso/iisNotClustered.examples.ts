/** Examples of `sso/iis-not-clustered`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sso/iis-not-clustered',
  fires: `bizha: 1

servers:
  BTS01: { roles: [biztalk, iis] }
  BTS02: { roles: [biztalk, iis] }
  BTS03: { roles: [biztalk, iis] }
  BTS04: { roles: [biztalk] }

clusters:
  BTSCLU:
    nodes: [BTS01, BTS02]
    groups:
      BTS:
        resources: [network-name, ip-address, disk, msdtc, sso] # want

hosts:
  RxWeb: { type: isolated, instances: [BTS01, BTS02], receive: [HTTP] }
`,
  silent: [
    { name: 'IIS is in the group', change: [['msdtc, sso]', 'msdtc, sso, iis]']] },
    { name: 'the isolated host is elsewhere', change: [['instances: [BTS01, BTS02]', 'instances: [BTS03]']] },
    { name: 'SSO is not clustered', change: [['msdtc, sso]', 'msdtc]']] },
    {
      name: 'no isolated host',
      change: [
        [
          'type: isolated, instances: [BTS01, BTS02], receive: [HTTP]',
          'clusterGroup: BTSCLU/BTS, instances: [BTS01, BTS02], receive: [FTP]',
        ],
      ],
    },
  ],
  absent: [
    {
      name: 'what the group holds is not stated',
      change: [['        resources: [network-name, ip-address, disk, msdtc, sso] # want\n', '']],
    },
    { name: 'where the isolated host runs is not stated', change: [['instances: [BTS01, BTS02], ', '']] },
  ],
  fixes: [
    { title: 'Add clustered IIS to "BTSCLU/BTS"', change: [['msdtc, sso]', 'msdtc, sso, iis]']] },
    {
      title: 'Plan: Move "RxWeb" to "BTS03" and "BTS04"; adds role iis to BTS04',
      change: [
        ['BTS04: { roles: [biztalk] }', 'BTS04: { roles: [biztalk, iis] }'],
        ['instances: [BTS01, BTS02]', 'instances: { BTS03: { planned: true }, BTS04: { planned: true } }'],
      ],
    },
  ],
};
