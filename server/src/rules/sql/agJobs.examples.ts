/** Examples of `sql/ag-jobs`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sql/ag-jobs',
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
  NODE1: { on: SQL01, version: "2019" }
  NODE2: { on: SQL02, version: "2019" }

availabilityGroups:
  AG:
    cluster: AGCLU
    replicas: [NODE1, NODE2]
    jobsReplicated: false # want

databases:
  BizTalkMgmtDb: AG
`,
  alsoFires: [
    {
      name: 'not marked',
      change: [
        ['  AG:\n', '  AG: # want\n'],
        ['    jobsReplicated: false # want\n', ''],
      ],
    },
    {
      name: 'two groups on the same instances: once',
      change: [
        ['databases:\n', '  AG2: { cluster: AGCLU, replicas: [NODE2, NODE1] }\n\ndatabases:\n  BizTalkMsgBoxDb: AG2\n'],
      ],
    },
  ],
  silent: [
    { name: 'marked', change: [['false # want', 'true']] },
    { name: 'no BizTalk database in it', change: [['BizTalkMgmtDb: AG', 'Orders: { on: AG, kind: custom }']] },
  ],
  absent: [{ name: 'what the group holds is not stated', change: [['\ndatabases:\n  BizTalkMgmtDb: AG\n', '']] }],
  fixes: [
    {
      title: 'Note that logins, jobs and mail of "AG" are on every replica',
      change: [['    jobsReplicated: false # want', '    jobsReplicated: true # want']],
    },
  ],
};
