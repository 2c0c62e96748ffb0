/** Examples of `cluster/owner-not-node`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'cluster/owner-not-node',
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
  RxFtp:
    clusterGroup: BTSCLU/FTP
    instances: [BTS01, BTS02, BTS03] # want
    receive: [FTP]
`,
  alsoFires: [
    {
      name: 'a possible owner',
      change: [
        ['owners: [BTS01, BTS02] }', 'owners: [BTS01, BTS03] } # want'],
        ['[BTS01, BTS02, BTS03] # want', '[BTS01, BTS02]'],
      ],
    },
  ],
  silent: [
    { name: 'nodes only', change: [['[BTS01, BTS02, BTS03] # want', '[BTS01, BTS02]']] },
    {
      name: 'on the disaster-recovery site',
      change: [
        ['servers:', 'sites:\n  There: { role: disaster-recovery }\n\nservers:'],
        ['BTS03: { roles', 'BTS03: { site: There, roles'],
      ],
    },
    { name: 'a host that is not clustered', change: [['    clusterGroup: BTSCLU/FTP\n', '']] },
  ],
  absent: [
    { name: 'the nodes', change: [['    nodes: [BTS01, BTS02]\n', '']] },
    { name: 'the instances', change: [['    instances: [BTS01, BTS02, BTS03] # want\n', '']] },
  ],
  fixes: [
    {
      title: 'Add the node "BTS03" to "BTSCLU"',
      change: [['    nodes: [BTS01, BTS02]', '    nodes: [BTS01, BTS02, BTS03]']],
    },
    {
      title: 'Remove the instance of "RxFtp" on "BTS03"',
      change: [['    instances: [BTS01, BTS02, BTS03] # want', '    instances: [BTS01, BTS02] # want']],
    },
    {
      title: 'Remove "BTS03" from the owners of "BTSCLU/FTP"',
      on: 'a possible owner',
      change: [
        [
          '      FTP: { resources: [network-name, ip-address, disk, msdtc], owners: [BTS01, BTS03] } # want\n',
          '      FTP: { resources: [network-name, ip-address, disk, msdtc], owners: [BTS01] } # want\n',
        ],
      ],
    },
  ],
};
