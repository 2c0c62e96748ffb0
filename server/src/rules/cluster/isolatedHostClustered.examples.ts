/** Examples of `cluster/isolated-host-clustered`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'cluster/isolated-host-clustered',
  fires: `bizha: 1

group:
  version: "2020"
  edition: enterprise

servers:
  BTS01: { roles: [biztalk, iis] }
  BTS02: { roles: [biztalk, iis] }
  BTS03: { roles: [biztalk, iis] }

clusters:
  BTSCLU:
    nodes: [BTS01, BTS02]
    groups:
      Web: { resources: [network-name, ip-address, disk, msdtc], owners: [BTS01, BTS02] }

hosts:
  RxWeb: { type: isolated, clusterGroup: BTSCLU/Web, instances: [BTS01, BTS02], receive: [HTTP] } # want
`,
  silent: [
    {
      name: 'an in-process host',
      change: [
        ['type: isolated', 'type: in-process'],
        ['HTTP', 'FTP'],
      ],
    },
    { name: 'not clustered', change: [['clusterGroup: BTSCLU/Web, ', '']] },
  ],
  absent: [{ name: 'the type', change: [['type: isolated, ', '']] }],
  fixes: [
    {
      title: 'Take "RxWeb" out of the cluster group and put a load balancer in front: plans load balancer LB1',
      change: [
        [
          '      Web: { resources: [network-name, ip-address, disk, msdtc], owners: [BTS01, BTS02] }\n\n',
          '      Web: { resources: [network-name, ip-address, disk, msdtc], owners: [BTS01, BTS02] }\n\nloadBalancers:\n  LB1: { members: [BTS01, BTS02], serves: [RxWeb], planned: true }\n\n',
        ],
        [
          '  RxWeb: { type: isolated, clusterGroup: BTSCLU/Web, instances: [BTS01, BTS02], receive: [HTTP] } # want',
          '  RxWeb: { type: isolated, instances: [BTS01, BTS02], receive: [HTTP] } # want',
        ],
      ],
    },
    {
      title: 'Take "RxWeb" out of the cluster group',
      change: [
        [
          '  RxWeb: { type: isolated, clusterGroup: BTSCLU/Web, instances: [BTS01, BTS02], receive: [HTTP] } # want',
          '  RxWeb: { type: isolated, instances: [BTS01, BTS02], receive: [HTTP] } # want',
        ],
      ],
    },
  ],
};
