/** Examples of `sso/master-secret-single`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sso/master-secret-single',
  fires: `bizha: 1

group:
  version: "2020"
  edition: enterprise

servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
  SSO01: { roles: [sso] }
  SQL01: { roles: [sql] }
  SQL02: { roles: [sql] }

clusters:
  SQLCLU:
    nodes: [SQL01, SQL02]
    groups:
      SQL: { resources: [network-name, ip-address, disk, msdtc], owners: [SQL01, SQL02] }

sqlInstances:
  SQLPROD: { on: SQLCLU/SQL }

databases:
  BizTalkMgmtDb: SQLPROD
  BizTalkMsgBoxDb: SQLPROD
  SSODB: SQLPROD

masterSecretServer:
  on: SSO01 # want

hosts:
  Process: { instances: [BTS01, BTS02] }
`,
  alsoFires: [
    {
      name: 'there is a backup',
      change: [['on: SSO01 # want\n', 'on: SSO01 # want\n  backup: { path: "\\\\\\\\FS01\\\\sso" }\n']],
    },
    {
      name: 'another server can be promoted by hand',
      change: [['on: SSO01', 'standby: BTS01\n  backup: { path: "//VAULT/sso" }\n  on: SSO01']],
    },
    {
      name: 'its virtual machine is restarted elsewhere: a warning',
      change: [
        ['SSO01: { roles: [sso] }', 'SSO01: { roles: [sso], hypervisor: HV }'],
        ['servers:\n', 'hypervisors:\n  HV: { clustered: true }\n\nservers:\n'],
      ],
    },
    {
      name: 'the second owner is at the disaster-recovery site',
      change: [
        ['servers:\n', 'sites:\n  DR: { role: disaster-recovery }\n\nservers:\n'],
        ['SQL02: { roles: [sql] }', 'SQL02: { roles: [sql], site: DR }'],
        ['on: SSO01', 'on: SQLCLU/SQL'],
      ],
    },
  ],
  silent: [
    { name: 'it is clustered on two nodes', change: [['on: SSO01', 'on: SQLCLU/SQL']] },
    { name: 'a whole cluster carries it', change: [['on: SSO01', 'on: SQLCLU']] },
  ],
  absent: [
    {
      name: 'the other possible owner is not defined',
      change: [
        ['on: SSO01', 'on: SQLCLU/SQL'],
        ['  SQL02: { roles: [sql] }\n', ''],
      ],
    },
    { name: 'where it is is not stated', change: [['on: SSO01', 'accounts: domain']] },
    {
      name: 'the nodes of its cluster are not stated',
      change: [
        ['on: SSO01', 'on: SQLCLU/SQL'],
        ['    nodes: [SQL01, SQL02]\n', ''],
        [', owners: [SQL01, SQL02] }', ' }'],
      ],
    },
  ],
  fixes: [
    {
      title: 'Plan a cluster for the master secret server (SQL02, SQL01), with cluster group SQLCLU/SSO',
      change: [
        [
          'owners: [SQL01, SQL02] }\n',
          'owners: [SQL01, SQL02] }\n      SSO: { resources: [network-name, ip-address], owners: [SQL02, SQL01], planned: true }\n',
        ],
        ['on: SSO01', 'on: SQLCLU/SSO'],
      ],
    },
    {
      title: 'Plan a cluster for the master secret server (SSO01, SSO02), with server SSO02 and cluster SSOCLU',
      change: [
        ['  SQL02: { roles: [sql] }\n', '  SQL02: { roles: [sql] }\n  SSO02: { roles: [sso], planned: true }\n'],
        [
          'owners: [SQL01, SQL02] }\n',
          'owners: [SQL01, SQL02] }\n  SSOCLU:\n    nodes: [SSO01, SSO02]\n    groups:\n      SSO: { resources: [network-name, ip-address, disk, msdtc], owners: [SSO01, SSO02] }\n    planned: true\n',
        ],
        ['on: SSO01', 'on: SSOCLU/SSO'],
      ],
    },
    {
      title: 'Name "BTS01" as the server to promote by hand',
      on: 'there is a backup',
      lowers: true,
      change: [
        [
          '  backup: { path: "\\\\\\\\FS01\\\\sso" }\n',
          '  backup: { path: "\\\\\\\\FS01\\\\sso" }\n  standby: BTS01\n',
        ],
      ],
    },
  ],
};
