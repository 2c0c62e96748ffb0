/** Examples of `cluster/host-instance-missing-on-node`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'cluster/host-instance-missing-on-node',
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
      FTP: { resources: [network-name, ip-address, disk, msdtc], owners: [BTS01, BTS02] }

hosts:
  RxFtp: { clusterGroup: BTSCLU/FTP, instances: [BTS01], receive: [FTP] } # want
`,
  alsoFires: [
    {
      name: 'every node is a possible owner, when the owners are not stated',
      change: [[', owners: [BTS01, BTS02]', '']],
    },
  ],
  silent: [
    { name: 'an instance on every owner', change: [['instances: [BTS01]', 'instances: [BTS01, BTS02]']] },
    { name: 'the node is no possible owner', change: [['owners: [BTS01, BTS02]', 'owners: [BTS01]']] },
    { name: 'a host that is not clustered', change: [['clusterGroup: BTSCLU/FTP, ', '']] },
  ],
  absent: [
    { name: 'the instances', change: [['instances: [BTS01], ', '']] },
    {
      name: 'the nodes and owners',
      change: [
        ['    nodes: [BTS01, BTS02]\n', ''],
        [', owners: [BTS01, BTS02]', ''],
      ],
    },
  ],
  fixes: [
    {
      title: 'Plan an instance of "RxFtp" on "BTS02"',
      change: [
        [
          '  RxFtp: { clusterGroup: BTSCLU/FTP, instances: [BTS01], receive: [FTP] } # want',
          '  RxFtp: { clusterGroup: BTSCLU/FTP, instances: { BTS01: {}, BTS02: { planned: true } }, receive: [FTP] } # want',
        ],
      ],
    },
    {
      title: 'Let "BTSCLU/FTP" run on "BTS01" only',
      change: [
        [
          '      FTP: { resources: [network-name, ip-address, disk, msdtc], owners: [BTS01, BTS02] }',
          '      FTP: { resources: [network-name, ip-address, disk, msdtc], owners: [BTS01] }',
        ],
      ],
    },
  ],
};
