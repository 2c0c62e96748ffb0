/** Examples of `sql/ag-sql-sp`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sql/ag-sql-sp',
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
  NODE1: { on: SQL01, version: "2016", servicePack: 2, cumulativeUpdate: 1 } # want
  NODE2: { on: SQL02, version: "2019" }

availabilityGroups:
  AG: { replicas: [NODE1, NODE2], cluster: AGCLU }

databases:
  BizTalkMgmtDb: AG
`,
  alsoFires: [
    { name: 'SP1', change: [['servicePack: 2, cumulativeUpdate: 1', 'servicePack: 1, cumulativeUpdate: 15']] },
    { name: 'BizTalk Server 2016, as information: SP3 is advised', change: [['"2020"', '"2016"']] },
  ],
  silent: [
    { name: 'SP2 CU7', change: [['cumulativeUpdate: 1 } # want', 'cumulativeUpdate: 7 }']] },
    { name: 'SP3', change: [['servicePack: 2, cumulativeUpdate: 1 } # want', 'servicePack: 3 }']] },
    {
      name: 'SQL Server 2017, which has no service packs',
      change: [['version: "2016", servicePack: 2, cumulativeUpdate: 1 } # want', 'version: "2017" }']],
    },
    { name: 'no BizTalk database in it', change: [['BizTalkMgmtDb: AG', 'Orders: { on: AG, kind: custom }']] },
    { name: 'no replica', change: [['replicas: [NODE1, NODE2]', 'replicas: [NODE2]']] },
  ],
  absent: [
    { name: 'the service pack', change: [[', servicePack: 2', '']] },
    { name: 'the cumulative update', change: [[', cumulativeUpdate: 1', '']] },
    { name: 'the version of BizTalk Server: information', change: [['  version: "2020"\n', '']] },
  ],
  fixes: [
    {
      title: 'Raise "NODE1" to SQL Server 2019',
      change: [
        [
          '  NODE1: { on: SQL01, version: "2016", servicePack: 2, cumulativeUpdate: 1 } # want',
          '  NODE1: { on: SQL01, version: "2019" } # want',
        ],
      ],
    },
  ],
};
