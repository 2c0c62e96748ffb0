/** Examples of `sql/ag-biztalk-version`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sql/ag-biztalk-version',
  fires: `bizha: 1

group:
  version: "2013 R2"
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
  alsoFires: [
    {
      name: 'not Enterprise',
      change: [
        ['"2013 R2"', '"2020"'],
        ['edition: enterprise', 'edition: standard'],
      ],
    },
  ],
  silent: [
    { name: 'BizTalk Server 2016', change: [['"2013 R2"', '"2016"']] },
    {
      name: 'the Developer edition',
      change: [
        ['"2013 R2"', '"2020"'],
        ['edition: enterprise', 'edition: developer'],
      ],
    },
    {
      name: 'the Evaluation edition',
      change: [
        ['"2013 R2"', '"2020"'],
        ['edition: enterprise', 'edition: evaluation'],
      ],
    },
    { name: 'no BizTalk database in it', change: [['BizTalkMgmtDb: AG', 'Orders: { on: AG, kind: custom }']] },
  ],
  absent: [
    { name: 'version and edition', change: [['  version: "2013 R2"\n  edition: enterprise\n', '  name: Ours\n']] },
  ],
  fixes: [
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
