/** Examples of `cluster/group-without-name-or-ip`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'cluster/group-without-name-or-ip',
  fires: `bizha: 1

group:
  version: "2020"
  edition: enterprise

servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
  BTS03: { roles: [biztalk] }

clusters:
  BTSCLU:
    nodes: [BTS01, BTS02]
    groups:
      FTP: { resources: [disk] } # want

hosts:
  RxFtp: { clusterGroup: BTSCLU/FTP, instances: [BTS01, BTS02], receive: [FTP] }
`,
  alsoFires: [
    { name: 'one of them', change: [['[disk]', '[network-name, disk]']] },
    {
      name: 'the master secret server',
      change: [
        ['clusterGroup: BTSCLU/FTP, ', ''],
        ['hosts:', 'masterSecretServer: BTSCLU/FTP\n\nhosts:'],
      ],
    },
    {
      name: 'plain SSO',
      change: [
        ['[disk]', '[sso]'],
        ['clusterGroup: BTSCLU/FTP, ', ''],
      ],
    },
  ],
  silent: [
    { name: 'both are there, and no disk', change: [['[disk] } # want', '[network-name, ip-address] }']] },
    { name: 'neither a host nor SSO', change: [['clusterGroup: BTSCLU/FTP, ', '']] },
  ],
  absent: [{ name: 'the resources', change: [['{ resources: [disk] } # want', '']] }],
  fixes: [
    {
      title: 'Add "network-name" and "ip-address" to "BTSCLU/FTP"',
      change: [
        [
          '      FTP: { resources: [disk] } # want',
          '      FTP: { resources: [disk, network-name, ip-address] } # want',
        ],
      ],
    },
  ],
};
