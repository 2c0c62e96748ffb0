/** Examples of `sql/ag-listener-not-used`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sql/ag-listener-not-used',
  fires: `bizha: 1

group:
  version: "2020"
  edition: enterprise
  databaseServer: SQL01 # want

servers:
  SQL01: { roles: [sql] }
  SQL02: { roles: [sql] }

clusters:
  AGCLU: { nodes: [SQL01, SQL02] }

sqlInstances:
  NODE1: { on: SQL01, version: "2019" }
  NODE2: { on: SQL02, version: "2019" }

availabilityGroups:
  AG: { replicas: [NODE1, NODE2], cluster: AGCLU, listener: { name: BTS } }

databases:
  BizTalkMgmtDb: AG
`,
  alsoFires: [
    { name: 'with instance and port', change: [['databaseServer: SQL01', 'databaseServer: SQL01\\PROD,1433']] },
    { name: 'with a domain', change: [['databaseServer: SQL01', 'databaseServer: sql01.corp.example']] },
  ],
  silent: [
    { name: 'the listener', change: [['databaseServer: SQL01', 'databaseServer: BTS']] },
    { name: 'another server', change: [['databaseServer: SQL01', 'databaseServer: SQL09']] },
    {
      name: 'the management database is elsewhere',
      change: [
        ['BizTalkMgmtDb: AG', 'BizTalkMsgBoxDb: AG\n  BizTalkMgmtDb: OTHER'],
        ['  NODE1: {', '  OTHER: { managed: true, redundant: true }\n  NODE1: {'],
      ],
    },
  ],
  absent: [{ name: 'what BizTalk was configured with', change: [['  databaseServer: SQL01 # want\n', '']] }],
  fixes: [
    {
      title: 'Use the listener "BTS"',
      change: [['  databaseServer: SQL01 # want', '  databaseServer: BTS # want']],
    },
  ],
};
