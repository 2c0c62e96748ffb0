/** Examples of `sql/ag-sql-version`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sql/ag-sql-version',
  fires: `bizha: 1

group:
  version: "2020"
  edition: enterprise

servers:
  SQL01: { roles: [sql] }
  SQL02: { roles: [sql] }

clusters:
  AGCLU: { nodes: [SQL01, SQL02] }

sqlInstances:
  NODE1: { on: SQL01, version: "2014" }
  NODE2: { on: SQL02, version: "2014" }

availabilityGroups:
  AG: { replicas: [NODE1, NODE2], cluster: AGCLU } # want

databases:
  BizTalkMgmtDb: AG
`,
  alsoFires: [{ name: 'one replica only', change: [['on: SQL02, version: "2014"', 'on: SQL02, version: "2019"']] }],
  silent: [
    {
      name: 'SQL Server 2016',
      change: [
        ['on: SQL01, version: "2014"', 'on: SQL01, version: "2016"'],
        ['on: SQL02, version: "2014"', 'on: SQL02, version: "2016"'],
      ],
    },
    { name: 'no BizTalk database in it', change: [['BizTalkMgmtDb: AG', 'Orders: { on: AG, kind: custom }']] },
  ],
  absent: [
    {
      name: 'the version',
      change: [
        ['on: SQL01, version: "2014"', 'on: SQL01'],
        ['on: SQL02, version: "2014"', 'on: SQL02'],
      ],
    },
  ],
  fixes: [
    {
      title: 'Raise "NODE1" and "NODE2" to SQL Server 2019',
      change: [
        [
          '  NODE1: { on: SQL01, version: "2014" }\n  NODE2: { on: SQL02, version: "2014" }\n',
          '  NODE1: { on: SQL01, version: "2019" }\n  NODE2: { on: SQL02, version: "2019" }\n',
        ],
      ],
    },
    {
      title:
        'Plan a failover cluster instance in place of "AG" (SQL01, SQL02), with cluster group AGCLU/NODE1; changes SQL Server instance NODE1 and database BizTalkMgmtDb; removes SQL Server instance NODE2',
      change: [
        [
          '  AGCLU: { nodes: [SQL01, SQL02] }',
          '  AGCLU: { nodes: [SQL01, SQL02], groups: { NODE1: { resources: [network-name, ip-address, disk, msdtc], owners: [SQL01, SQL02], planned: true } } }',
        ],
        [
          '  NODE1: { on: SQL01, version: "2014" }\n  NODE2: { on: SQL02, version: "2014" }\n\navailabilityGroups:\n  AG: { replicas: [NODE1, NODE2], cluster: AGCLU } # want\n',
          '  NODE1: { on: AGCLU/NODE1, version: "2014", mode: active/passive }\n',
        ],
        ['  BizTalkMgmtDb: AG', '  BizTalkMgmtDb: NODE1'],
      ],
    },
  ],
};
