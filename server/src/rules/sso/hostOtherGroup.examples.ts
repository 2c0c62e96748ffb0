/** Examples of `sso/host-other-group`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sso/host-other-group',
  fires: `bizha: 1

servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
  BTS03: { roles: [biztalk] }
  BTS04: { roles: [biztalk] }

clusters:
  BTSCLU:
    nodes: [BTS01, BTS02, BTS03, BTS04]
    groups:
      BTS: { resources: [network-name, ip-address, disk, msdtc, sso], owners: [BTS01, BTS02] }
      FTP: { resources: [network-name, ip-address], owners: [BTS01, BTS02] }

hosts:
  Receive: { clusterGroup: BTSCLU/FTP, instances: [BTS01, BTS02], receive: [FTP] } # want
`,
  alsoFires: [
    {
      name: 'on nodes that SSO does not move to: it runs on its active owner only',
      change: [
        [
          'FTP: { resources: [network-name, ip-address], owners: [BTS01, BTS02] }',
          'FTP: { resources: [network-name, ip-address], owners: [BTS03, BTS04] }',
        ],
        ['instances: [BTS01, BTS02]', 'instances: [BTS03, BTS04]'],
      ],
    },
  ],
  silent: [
    { name: 'in the group of SSO', change: [['clusterGroup: BTSCLU/FTP', 'clusterGroup: BTSCLU/BTS']] },
    { name: 'SSO is not clustered', change: [[', msdtc, sso]', ', msdtc]']] },
    {
      name: 'in another cluster',
      change: [
        ['    nodes: [BTS01, BTS02, BTS03, BTS04]\n', '    nodes: [BTS01, BTS02]\n'],
        [
          '      FTP: { resources: [network-name, ip-address], owners: [BTS01, BTS02] }',
          '  FTPCLU:\n    nodes: [BTS03, BTS04]\n    groups:\n      FTP: { resources: [network-name, ip-address] }',
        ],
        ['BTSCLU/FTP, instances: [BTS01, BTS02]', 'FTPCLU/FTP, instances: [BTS03, BTS04]'],
      ],
    },
    { name: 'a host that is not clustered has a rule of its own', change: [['clusterGroup: BTSCLU/FTP, ', '']] },
  ],
  absent: [
    {
      name: 'what the groups hold is not stated',
      change: [
        [
          'BTS: { resources: [network-name, ip-address, disk, msdtc, sso], owners: [BTS01, BTS02] }',
          'BTS: { owners: [BTS01, BTS02] }',
        ],
      ],
    },
  ],
  fixes: [
    {
      title: 'Move the host "Receive" to "BTSCLU/BTS"',
      change: [['clusterGroup: BTSCLU/FTP', 'clusterGroup: BTSCLU/BTS']],
    },
  ],
};
