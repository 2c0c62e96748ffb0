/** Examples of `cluster/owner-instance-disabled`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'cluster/owner-instance-disabled',
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
    receive: [FTP]
    instances:
      BTS01:
      BTS02: { state: disabled } # want
`,
  silent: [
    { name: 'stopped, as on every passive node', change: [['state: disabled } # want', 'state: stopped }']] },
    {
      name: 'an isolated host, which IIS runs',
      change: [['    receive: [FTP]', '    type: isolated\n    receive: [HTTP]']],
    },
    { name: 'no possible owner', change: [['owners: [BTS01, BTS02]', 'owners: [BTS01]']] },
    { name: 'a host that is not clustered', change: [['    clusterGroup: BTSCLU/FTP\n', '']] },
    {
      name: 'on the disaster-recovery site, where it must be disabled',
      change: [
        ['servers:', 'sites:\n  There: { role: disaster-recovery }\n\nservers:'],
        ['BTS02: { roles', 'BTS02: { site: There, roles'],
      ],
    },
  ],
  absent: [{ name: 'the state', change: [['BTS02: { state: disabled } # want', 'BTS02:']] }],
  fixes: [
    {
      title: 'Enable the instance of "RxFtp" on "BTS02"',
      change: [['      BTS02: { state: disabled } # want', '      BTS02: { state: started } # want']],
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
