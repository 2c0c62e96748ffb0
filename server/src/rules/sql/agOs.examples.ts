/** Examples of `sql/ag-os`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sql/ag-os',
  fires: `bizha: 1

group:
  version: "2020"
  edition: enterprise

servers:
  SQL01: { roles: [sql], os: "2016", hotfixes: [] } # want
  SQL02: { roles: [sql] }

clusters:
  AGCLU: { nodes: [SQL01, SQL02] }

sqlInstances:
  NODE1: { on: SQL01, version: "2019" }
  NODE2: { on: SQL02, version: "2019" }

availabilityGroups:
  AG: { replicas: [NODE1, NODE2], cluster: AGCLU }

databases:
  BizTalkMgmtDb: AG
`,
  alsoFires: [
    { name: 'Windows Server 2012 R2', change: [['os: "2016"', 'os: "2012 R2"']] },
    { name: 'older', change: [['os: "2016", hotfixes: []', 'os: "2012"']] },
  ],
  silent: [
    { name: 'RemoteAccessEnabled', change: [['[]', '[RemoteAccessEnabled]']] },
    { name: 'the article that describes it', change: [['[]', '[KB3182294]']] },
    { name: 'Windows Server 2025', change: [['os: "2016"', 'os: "2025"']] },
    { name: 'the hotfix, without KB', change: [['os: "2016", hotfixes: []', 'os: "2012 R2", hotfixes: ["3090973"]']] },
    { name: 'Windows Server 2019', change: [['os: "2016"', 'os: "2019"']] },
    { name: 'no replica there', change: [['NODE1: { on: SQL01', 'NODE1: { on: SQL02']] },
    { name: 'no BizTalk database in it', change: [['BizTalkMgmtDb: AG', 'Orders: { on: AG, kind: custom }']] },
  ],
  absent: [
    { name: 'the Windows version', change: [['os: "2016", ', '']] },
    { name: 'the updates', change: [[', hotfixes: []', '']] },
  ],
  fixes: [
    {
      title: 'Note that "SQL01" has RemoteAccessEnabled',
      change: [
        [
          '  SQL01: { roles: [sql], os: "2016", hotfixes: [] } # want',
          '  SQL01: { roles: [sql], os: "2016", hotfixes: [RemoteAccessEnabled] } # want',
        ],
      ],
    },
  ],
};
