/** Examples of `sql/ag-one-instance-dtc`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sql/ag-one-instance-dtc',
  fires: `bizha: 1

group:
  version: "2016"
  edition: enterprise
  cumulativeUpdate: 9

servers:
  SQL01: { roles: [sql] }
  SQL02: { roles: [sql] }

clusters:
  AGCLU: { nodes: [SQL01, SQL02] }

sqlInstances:
  NODE1: { on: SQL01, version: "2016", servicePack: 1 }
  NODE2: { on: SQL02, version: "2016", servicePack: 1 }

availabilityGroups:
  AG: { replicas: [NODE1, NODE2], cluster: AGCLU } # want

databases:
  BizTalkMgmtDb: AG
  BizTalkMsgBoxDb: AG
`,
  alsoFires: [
    {
      name: 'BizTalk Server 2016 before CU5',
      change: [
        ['NODE1: { on: SQL01, version: "2016", servicePack: 1', 'NODE1: { on: SQL01, version: "2016", servicePack: 2'],
        ['NODE2: { on: SQL02, version: "2016", servicePack: 1', 'NODE2: { on: SQL02, version: "2016", servicePack: 2'],
        ['cumulativeUpdate: 9', 'cumulativeUpdate: 4'],
      ],
    },
    { name: 'both are too old', change: [['cumulativeUpdate: 9', 'cumulativeUpdate: 4']] },
    {
      name: 'two groups on the same instances',
      change: [
        ['AGCLU } # want', 'AGCLU } # want\n  AG2: { replicas: [NODE1, NODE2], cluster: AGCLU } # want'],
        ['BizTalkMsgBoxDb: AG', 'BizTalkMsgBoxDb: AG2'],
      ],
    },
  ],
  silent: [
    {
      name: 'SQL Server 2016 SP2 and BizTalk Server 2016 CU5',
      change: [
        ['NODE1: { on: SQL01, version: "2016", servicePack: 1', 'NODE1: { on: SQL01, version: "2016", servicePack: 2'],
        ['NODE2: { on: SQL02, version: "2016", servicePack: 1', 'NODE2: { on: SQL02, version: "2016", servicePack: 2'],
      ],
    },
    {
      name: 'later versions',
      change: [
        ['version: "2016"\n', 'version: "2020"\n'],
        ['NODE1: { on: SQL01, version: "2016", servicePack: 1', 'NODE1: { on: SQL01, version: "2019"'],
        ['NODE2: { on: SQL02, version: "2016", servicePack: 1', 'NODE2: { on: SQL02, version: "2019"'],
      ],
    },
    { name: 'one database', change: [['  BizTalkMsgBoxDb: AG\n', '']] },
    { name: 'the other is no BizTalk database', change: [['BizTalkMsgBoxDb: AG', 'Orders: { on: AG, kind: custom }']] },
  ],
  absent: [
    {
      name: 'the service pack: information',
      change: [
        ['NODE1: { on: SQL01, version: "2016", servicePack: 1', 'NODE1: { on: SQL01, version: "2016"'],
        ['NODE2: { on: SQL02, version: "2016", servicePack: 1', 'NODE2: { on: SQL02, version: "2016"'],
      ],
    },
    {
      name: 'the cumulative update: information',
      change: [
        ['NODE1: { on: SQL01, version: "2016", servicePack: 1', 'NODE1: { on: SQL01, version: "2016", servicePack: 2'],
        ['NODE2: { on: SQL02, version: "2016", servicePack: 1', 'NODE2: { on: SQL02, version: "2016", servicePack: 2'],
        ['  cumulativeUpdate: 9\n', ''],
      ],
    },
  ],
  fixes: [
    {
      title: 'Raise "NODE1" and "NODE2" to SP3',
      change: [
        [
          '  NODE1: { on: SQL01, version: "2016", servicePack: 1 }\n  NODE2: { on: SQL02, version: "2016", servicePack: 1 }\n',
          '  NODE1: { on: SQL01, version: "2016", servicePack: 3 }\n  NODE2: { on: SQL02, version: "2016", servicePack: 3 }\n',
        ],
      ],
    },
    {
      title: 'Raise BizTalk Server 2016 to CU5',
      on: 'BizTalk Server 2016 before CU5',
      change: [['  cumulativeUpdate: 4\n', '  cumulativeUpdate: 5\n']],
    },
    {
      title:
        'Raise the levels to SQL Server 2016 SP3 and BizTalk Server 2016 CU5; changes SQL Server instances NODE1 and NODE2',
      on: 'both are too old',
      change: [
        ['  cumulativeUpdate: 4\n', '  cumulativeUpdate: 5\n'],
        [
          '  NODE1: { on: SQL01, version: "2016", servicePack: 1 }\n  NODE2: { on: SQL02, version: "2016", servicePack: 1 }\n',
          '  NODE1: { on: SQL01, version: "2016", servicePack: 3 }\n  NODE2: { on: SQL02, version: "2016", servicePack: 3 }\n',
        ],
      ],
    },
  ],
};
