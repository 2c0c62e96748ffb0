/** Examples of `sso/master-secret-on-nlb`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sso/master-secret-on-nlb',
  fires: `bizha: 1

servers:
  BTS01: { roles: [biztalk, iis] }
  BTS02: { roles: [biztalk, iis] }
  SQL01: { roles: [sql] }
  SQL02: { roles: [sql] }

clusters:
  SQLCLU:
    nodes: [SQL01, SQL02]
    groups:
      SQL: { resources: [network-name, ip-address, disk, msdtc] }

loadBalancers:
  NLB1: { kind: windows-nlb, members: [BTS01, BTS02], serves: [RxWeb] }

sqlInstances:
  SQLPROD: { on: SQLCLU/SQL }

databases:
  SSODB: SQLPROD

masterSecretServer:
  on: BTS01 # want

hosts:
  RxWeb: { type: isolated, instances: [BTS01, BTS02], receive: [HTTP] }
`,
  silent: [
    { name: 'it is elsewhere, and the web farm has plain SSO', change: [['on: BTS01', 'on: SQLCLU/SQL']] },
    { name: 'a hardware balancer', change: [['kind: windows-nlb', 'kind: hardware']] },
    { name: 'another server is balanced', change: [['members: [BTS01, BTS02]', 'members: [BTS02]']] },
  ],
  absent: [
    { name: 'the kind of balancer is not stated', change: [['kind: windows-nlb, ', '']] },
    { name: 'the members are not stated', change: [['members: [BTS01, BTS02], ', '']] },
    { name: 'where the master secret server is is not stated', change: [['on: BTS01', 'accounts: domain']] },
  ],
  fixes: [
    {
      title: 'Plan a cluster for the master secret server (SQL02, SQL01), with cluster group SQLCLU/SSO',
      change: [
        [
          '      SQL: { resources: [network-name, ip-address, disk, msdtc] }\n',
          '      SQL: { resources: [network-name, ip-address, disk, msdtc] }\n      SSO: { resources: [network-name, ip-address], owners: [SQL02, SQL01], planned: true }\n',
        ],
        ['on: BTS01', 'on: SQLCLU/SSO'],
      ],
    },
    {
      title:
        'Plan a cluster for the master secret server (SSO01, SSO02), with servers SSO01 and SSO02 and cluster SSOCLU',
      change: [
        [
          '  SQL02: { roles: [sql] }\n',
          '  SQL02: { roles: [sql] }\n  SSO01: { roles: [sso], planned: true }\n  SSO02: { roles: [sso], planned: true }\n',
        ],
        [
          '      SQL: { resources: [network-name, ip-address, disk, msdtc] }\n',
          '      SQL: { resources: [network-name, ip-address, disk, msdtc] }\n  SSOCLU:\n    nodes: [SSO01, SSO02]\n    groups:\n      SSO: { resources: [network-name, ip-address, disk, msdtc], owners: [SSO01, SSO02] }\n    planned: true\n',
        ],
        ['on: BTS01', 'on: SSOCLU/SSO'],
      ],
    },
  ],
};
