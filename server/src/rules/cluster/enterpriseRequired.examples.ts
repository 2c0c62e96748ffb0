/** Examples of `cluster/enterprise-required`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'cluster/enterprise-required',
  fires: `bizha: 1

group:
  version: "2020"
  edition: standard

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
  Process: { clusterGroup: BTSCLU/FTP, instances: [BTS01, BTS02], orchestrations: [Orders] } # want
`,
  alsoFires: [{ name: 'Branch', change: [['edition: standard', 'edition: branch']] }],
  silent: [
    { name: 'Enterprise', change: [['edition: standard', 'edition: enterprise']] },
    { name: 'Developer', change: [['edition: standard', 'edition: developer']] },
    { name: 'Evaluation', change: [['edition: standard', 'edition: evaluation']] },
    { name: 'a host that is not clustered', change: [['clusterGroup: BTSCLU/FTP, ', '']] },
  ],
  absent: [{ name: 'the edition', change: [['  edition: standard\n', '']] }],
  fixes: [
    {
      title: 'Change the edition to enterprise',
      change: [['  edition: standard', '  edition: enterprise']],
    },
    {
      title: 'Take "Process" out of the cluster group',
      change: [
        [
          '  Process: { clusterGroup: BTSCLU/FTP, instances: [BTS01, BTS02], orchestrations: [Orders] } # want',
          '  Process: { instances: [BTS01, BTS02], orchestrations: [Orders] } # want',
        ],
      ],
    },
  ],
};
