/** Examples of `sso/unclustered-host-on-sso-cluster`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sso/unclustered-host-on-sso-cluster',
  fires: `bizha: 1

group:
  version: "2020"
  edition: enterprise

servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
  BTS03: { roles: [biztalk] }
  BTS04: { roles: [biztalk] }

clusters:
  BTSCLU:
    nodes: [BTS01, BTS02]
    groups:
      BTS: { resources: [network-name, ip-address, disk, msdtc, sso] }

hosts:
  Receive: { clusterGroup: BTSCLU/BTS, instances: [BTS01, BTS02], receive: [FTP] }
  Process: { instances: [BTS01, BTS02], orchestrations: [Orders] } # want
  Send:    { instances: [BTS03, BTS04], send: [SFTP] }
`,
  alsoFires: [
    {
      name: 'on a node that SSO does not move to',
      change: [
        ['sso] }', 'sso], owners: [BTS01, BTS02] }'],
        ['nodes: [BTS01, BTS02]', 'nodes: [BTS01, BTS02, BTS04]'],
        ['send: [SFTP] }', 'send: [SFTP] } # want'],
      ],
    },
    {
      name: 'a host that runs elsewhere too',
      change: [['instances: [BTS01, BTS02], orchestrations', 'instances: [BTS02, BTS03], orchestrations']],
    },
    {
      name: 'the master secret server is clustered there',
      change: [
        [', msdtc, sso] }', ', msdtc] }'],
        ['hosts:', 'masterSecretServer: BTSCLU/BTS\n\nhosts:'],
      ],
    },
  ],
  silent: [
    {
      name: 'clustered in the same group, or on other servers',
      change: [['Process: { instances', 'Process: { clusterGroup: BTSCLU/BTS, instances']],
    },
    { name: 'SSO is not clustered', change: [[', msdtc, sso] }', ', msdtc] }']] },
    {
      name: 'SSO is clustered on nodes without BizTalk',
      change: [
        [
          '  BTS04: { roles: [biztalk] }\n',
          '  BTS04: { roles: [biztalk] }\n  SQL01: { roles: [sql] }\n  SQL02: { roles: [sql] }\n',
        ],
        ['nodes: [BTS01, BTS02]', 'nodes: [SQL01, SQL02]'],
        ['clusterGroup: BTSCLU/BTS, ', ''],
      ],
    },
    {
      name: 'isolated hosts have a rule of their own',
      change: [
        [
          'Process: { instances: [BTS01, BTS02], orchestrations: [Orders] }',
          'Process: { type: isolated, instances: [BTS01, BTS02], receive: [HTTP] }',
        ],
      ],
    },
  ],
  absent: [
    {
      name: 'what the group holds is not stated',
      change: [['BTS: { resources: [network-name, ip-address, disk, msdtc, sso] }', 'BTS:']],
    },
    {
      name: 'where the hosts run is not stated',
      change: [['Process: { instances: [BTS01, BTS02], ', 'Process: { ']],
    },
  ],
  fixes: [
    {
      title: 'Cluster the host "Process" in the group "BTSCLU/BTS"',
      change: [['orchestrations: [Orders] }', 'orchestrations: [Orders], clusterGroup: BTSCLU/BTS }']],
    },
    {
      title: 'Remove the instances of "Process" on "BTS02"',
      on: 'a host that runs elsewhere too',
      change: [
        [
          '  Process: { instances: [BTS02, BTS03], orchestrations: [Orders] } # want\n',
          '  Process: { instances: [BTS03], orchestrations: [Orders] } # want\n',
        ],
      ],
    },
  ],
};
