/** Examples of `sql/ag-messagebox-all`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sql/ag-messagebox-all',
  fires: `bizha: 1

group:
  version: "2020"
  edition: enterprise

servers:
  SQL01: { roles: [sql] }
  SQL02: { roles: [sql] }
  SQL03: { roles: [sql] }

clusters:
  AGCLU: { nodes: [SQL01, SQL02] }

sqlInstances:
  NODE1: { on: SQL01, version: "2019" }
  NODE2: { on: SQL02, version: "2019" }
  ALONE: { on: SQL03 }

availabilityGroups:
  AG: { replicas: [NODE1, NODE2], cluster: AGCLU }

databases:
  BizTalkMsgBoxDb: { on: AG, master: true }
  BizTalkMsgBoxDb2: { on: ALONE, kind: messagebox } # want
`,
  silent: [
    { name: 'in the group', change: [['on: ALONE', 'on: AG']] },
    { name: 'on a failover cluster instance', change: [['ALONE: { on: SQL03 }', 'ALONE: { on: AGCLU }']] },
    { name: 'no MessageBox', change: [['kind: messagebox', 'kind: custom']] },
    {
      name: 'no MessageBox in any group',
      change: [['BizTalkMsgBoxDb: { on: AG, master: true }', 'BizTalkMgmtDb: AG']],
    },
    {
      name: 'on the disaster-recovery site',
      change: [
        ['servers:', 'sites:\n  There: { role: disaster-recovery }\n\nservers:'],
        ['SQL03: { roles', 'SQL03: { site: There, roles'],
      ],
    },
  ],
  absent: [
    { name: 'where the instance runs', change: [['{ on: SQL03 }', '']] },
    { name: 'where the MessageBox is', change: [['{ on: ALONE, kind: messagebox } # want', '{ kind: messagebox }']] },
  ],
  fixes: [
    {
      title: 'Add "BizTalkMsgBoxDb2" to "AG"',
      change: [
        [
          '  BizTalkMsgBoxDb2: { on: ALONE, kind: messagebox } # want',
          '  BizTalkMsgBoxDb2: { on: AG, kind: messagebox } # want',
        ],
      ],
    },
  ],
};
