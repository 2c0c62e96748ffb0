/** Examples of `sql/ag-single-replica`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sql/ag-single-replica',
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
  NODE1: { on: SQL01, version: "2019", edition: enterprise }

availabilityGroups:
  AG: { replicas: [NODE1], cluster: AGCLU } # want

databases:
  BizTalkMgmtDb: AG
`,
  alsoFires: [{ name: 'none', change: [['[NODE1]', '[]']] }],
  silent: [
    {
      name: 'two replicas',
      change: [
        ['[NODE1]', '[NODE1, NODE2]'],
        ['availabilityGroups:', '  NODE2: { on: SQL02 }\n\navailabilityGroups:'],
      ],
    },
    { name: 'no BizTalk database in it', change: [['BizTalkMgmtDb: AG', 'Orders: { on: AG, kind: custom }']] },
    {
      name: 'on the disaster-recovery site',
      change: [
        ['servers:', 'sites:\n  There: { role: disaster-recovery }\n\nservers:'],
        ['SQL01: { roles', 'SQL01: { site: There, roles'],
      ],
    },
  ],
  absent: [{ name: 'the replicas', change: [['replicas: [NODE1], ', '']] }],
  fixes: [
    {
      title: 'Plan a replica: SQL Server instance "NODE2" on SQL02',
      change: [
        [
          '  NODE1: { on: SQL01, version: "2019", edition: enterprise }\n',
          '  NODE1: { on: SQL01, version: "2019", edition: enterprise }\n  NODE2: { on: SQL02, version: "2019", edition: enterprise, planned: true }\n',
        ],
        [
          '  AG: { replicas: [NODE1], cluster: AGCLU } # want',
          '  AG: { replicas: [NODE1, NODE2], cluster: AGCLU } # want',
        ],
      ],
    },
  ],
};
