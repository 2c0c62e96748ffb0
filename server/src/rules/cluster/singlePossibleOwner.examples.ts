/** Examples of `cluster/single-possible-owner`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'cluster/single-possible-owner',
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
      FTP: { resources: [network-name, ip-address, disk, msdtc], owners: [BTS01] } # want

hosts:
  RxFtp: { clusterGroup: BTSCLU/FTP, instances: [BTS01], receive: [FTP] }
`,
  alsoFires: [
    { name: 'the master secret server: error', change: [['hosts:', 'masterSecretServer: BTSCLU/FTP\n\nhosts:']] },
    { name: 'a resource by itself', change: [['clusterGroup: BTSCLU/FTP, ', '']] },
  ],
  silent: [
    { name: 'two owners', change: [['owners: [BTS01] } # want', 'owners: [BTS01, BTS02] }']] },
    {
      name: 'a cluster of one node, which is a finding of its own',
      change: [['nodes: [BTS01, BTS02]', 'nodes: [BTS01]']],
    },
    {
      name: 'nothing in the group',
      change: [
        ['resources: [network-name, ip-address, disk, msdtc], ', ''],
        ['clusterGroup: BTSCLU/FTP, ', ''],
      ],
    },
    {
      name: 'on the disaster-recovery site',
      change: [
        ['servers:', 'sites:\n  There: { role: disaster-recovery }\n\nservers:'],
        ['BTS01: { roles', 'BTS01: { site: There, roles'],
      ],
    },
  ],
  absent: [{ name: 'the owners, which are all nodes then', change: [[', owners: [BTS01] } # want', ' }']] }],
  fixes: [
    {
      title: 'Plan: Let "BTSCLU/FTP" run on "BTS02" too; changes host RxFtp',
      change: [
        [
          '      FTP: { resources: [network-name, ip-address, disk, msdtc], owners: [BTS01] } # want',
          '      FTP: { resources: [network-name, ip-address, disk, msdtc], owners: [BTS01, BTS02] } # want',
        ],
        [
          '  RxFtp: { clusterGroup: BTSCLU/FTP, instances: [BTS01], receive: [FTP] }',
          '  RxFtp: { clusterGroup: BTSCLU/FTP, instances: { BTS01: {}, BTS02: { planned: true } }, receive: [FTP] }',
        ],
      ],
    },
  ],
};
