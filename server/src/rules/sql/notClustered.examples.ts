/** Examples of `sql/not-clustered`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sql/not-clustered',
  fires: `bizha: 1

group:
  version: "2020"
  edition: enterprise

servers:
  SQL01: { roles: [sql], os: "2019" }

sqlInstances:
  SQLPROD: { on: SQL01, mode: standalone, version: "2019", edition: enterprise } # want

databases:
  BizTalkMgmtDb: SQLPROD
  BizTalkMsgBoxDb: SQLPROD
  BizTalkDTADb: SQLPROD
  SSODB: SQLPROD
`,
  alsoFires: [
    {
      name: 'a cluster of one node',
      change: [
        [
          'sqlInstances:',
          'clusters:\n  SQLCLU: { nodes: [SQL01], groups: { SQL: { owners: [SQL01] } } }\n\nsqlInstances:',
        ],
        ['{ on: SQL01, mode: standalone,', '{ on: SQLCLU/SQL,'],
      ],
    },
    {
      name: 'a managed instance without redundancy',
      change: [['{ on: SQL01, mode: standalone,', '{ managed: true, redundant: false,']],
    },
    {
      name: 'a mode and no server',
      change: [['{ on: SQL01, mode: standalone,', '{ mode: standalone,']],
    },
    {
      name: 'the only other owner is on the disaster-recovery site',
      change: [
        [
          'servers:\n',
          'sites:\n  Here:\n  There: { role: disaster-recovery }\n\nservers:\n  SQL11: { site: There, roles: [sql] }\n',
        ],
        [
          'sqlInstances:',
          'clusters:\n  SQLCLU: { nodes: [SQL01, SQL11], groups: { SQL: { owners: [SQL01, SQL11] } } }\n\nsqlInstances:',
        ],
        ['{ on: SQL01, mode: standalone,', '{ on: SQLCLU/SQL,'],
      ],
    },
    {
      name: 'log shipping is no high availability',
      change: [['databases:', 'disasterRecovery: { method: biztalk-log-shipping }\n\ndatabases:']],
    },
    {
      name: 'a virtual machine that restarts elsewhere: a warning',
      change: [
        ['servers:', 'hypervisors:\n  HV1: { clustered: true }\n\nservers:'],
        ['os: "2019" }', 'os: "2019", hypervisor: HV1 }'],
      ],
    },
  ],
  silent: [
    {
      name: 'a failover cluster instance on two nodes',
      change: [
        [
          'sqlInstances:',
          '  SQL02: { roles: [sql] }\n\nclusters:\n  SQLCLU: { nodes: [SQL01, SQL02] }\n\nsqlInstances:',
        ],
        ['{ on: SQL01, mode: standalone,', '{ on: SQLCLU,'],
      ],
    },
    {
      name: 'managed, with redundancy of its own',
      change: [['{ on: SQL01, mode: standalone,', '{ managed: true, redundant: true,']],
    },
    {
      name: 'on the disaster-recovery site',
      change: [
        ['servers:', 'sites:\n  There: { role: disaster-recovery }\n\nservers:'],
        ['roles: [sql], os', 'site: There, roles: [sql], os'],
      ],
    },
    {
      name: 'used by adapters only',
      change: [
        [
          '  BizTalkMgmtDb: SQLPROD\n  BizTalkMsgBoxDb: SQLPROD\n  BizTalkDTADb: SQLPROD\n  SSODB: SQLPROD\n',
          '  Orders: { on: SQLPROD, kind: custom }\n',
        ],
      ],
    },
    {
      name: 'other databases only',
      change: [
        [
          '  BizTalkMgmtDb: SQLPROD\n  BizTalkMsgBoxDb: SQLPROD\n  BizTalkDTADb: SQLPROD\n  SSODB: SQLPROD\n',
          '  BizTalkDTADb: SQLPROD\n',
        ],
      ],
    },
    {
      name: 'a replica of the availability group that holds the databases',
      change: [
        ['databases:', 'availabilityGroups:\n  AG: { replicas: [SQLPROD] }\n\ndatabases:'],
        [
          '  BizTalkMgmtDb: SQLPROD\n  BizTalkMsgBoxDb: SQLPROD\n  BizTalkDTADb: SQLPROD\n  SSODB: SQLPROD\n',
          '  BizTalkMgmtDb: AG\n  BizTalkMsgBoxDb: AG\n  BizTalkDTADb: AG\n  SSODB: AG\n',
        ],
      ],
    },
  ],
  absent: [
    { name: 'where the instance runs', change: [['{ on: SQL01, mode: standalone,', '{']] },
    {
      name: 'whether the managed instance is redundant',
      change: [['{ on: SQL01, mode: standalone,', '{ managed: true,']],
    },
    {
      name: 'the nodes of its cluster',
      change: [
        ['sqlInstances:', 'clusters:\n  SQLCLU:\n\nsqlInstances:'],
        ['{ on: SQL01, mode: standalone,', '{ on: SQLCLU,'],
      ],
    },
    {
      name: 'what it holds',
      change: [
        [
          'databases:\n  BizTalkMgmtDb: SQLPROD\n  BizTalkMsgBoxDb: SQLPROD\n  BizTalkDTADb: SQLPROD\n  SSODB: SQLPROD\n',
          '',
        ],
      ],
    },
  ],
  fixes: [
    {
      title: 'Cluster "SQLPROD": plans server SQL02 and cluster SQLCLU',
      change: [
        [
          '  SQL01: { roles: [sql], os: "2019" }\n\n',
          '  SQL01: { roles: [sql], os: "2019" }\n  SQL02: { roles: [sql], os: "2019", planned: true }\n\nclusters:\n  SQLCLU:\n    nodes: [SQL01, SQL02]\n    groups:\n      SQLPROD: { resources: [network-name, ip-address, disk, msdtc], owners: [SQL01, SQL02] }\n    planned: true\n\n',
        ],
        [
          '  SQLPROD: { on: SQL01, mode: standalone, version: "2019", edition: enterprise } # want',
          '  SQLPROD: { on: SQLCLU/SQLPROD, mode: active/passive, version: "2019", edition: enterprise } # want',
        ],
      ],
    },
    {
      title:
        'Plan an availability group for the databases of "SQLPROD" (SQL01, SQL02), with server SQL02, cluster SQLCLU, SQL Server instance SQLPROD2 and availability group SQLPRODAG',
      change: [
        [
          '  SQL01: { roles: [sql], os: "2019" }\n\n',
          '  SQL01: { roles: [sql], os: "2019" }\n  SQL02: { roles: [sql], os: "2019", planned: true }\n\nclusters:\n  SQLCLU: { nodes: [SQL01, SQL02], planned: true }\n\n',
        ],
        [
          '  SQLPROD: { on: SQL01, mode: standalone, version: "2019", edition: enterprise } # want\n\n',
          '  SQLPROD: { on: SQL01, mode: standalone, version: "2019", edition: enterprise } # want\n  SQLPROD2: { on: SQL02, version: "2019", edition: enterprise, planned: true }\n\navailabilityGroups:\n  SQLPRODAG:\n    replicas: [SQLPROD, SQLPROD2]\n    cluster: SQLCLU\n    listener: { name: SQLPRODAG-LSN }\n    perDatabaseDtc: true\n    planned: true\n\n',
        ],
        [
          '  BizTalkMgmtDb: SQLPROD\n  BizTalkMsgBoxDb: SQLPROD\n  BizTalkDTADb: SQLPROD\n  SSODB: SQLPROD\n',
          '  BizTalkMgmtDb: SQLPRODAG\n  BizTalkMsgBoxDb: SQLPRODAG\n  BizTalkDTADb: SQLPRODAG\n  SSODB: SQLPRODAG\n',
        ],
      ],
    },
  ],
};
