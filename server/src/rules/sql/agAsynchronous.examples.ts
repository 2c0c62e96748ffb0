/** Examples of `sql/ag-asynchronous`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sql/ag-asynchronous',
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
    replicas:
      NODE1:
      NODE2: { commit: asynchronous } # want

databases:
  BizTalkMgmtDb: AG
`,
  alsoFires: [
    {
      name: 'on the disaster-recovery site',
      change: [
        ['servers:', 'sites:\n  There: { role: disaster-recovery }\n\nservers:'],
        ['SQL02: { roles', 'SQL02: { site: There, roles'],
      ],
    },
  ],
  silent: [
    { name: 'synchronous commit', change: [['asynchronous } # want', 'synchronous }']] },
    { name: 'no BizTalk database in it', change: [['BizTalkMgmtDb: AG', 'Orders: { on: AG, kind: custom }']] },
    { name: 'a version that supports no group at all', change: [['version: "2020"', 'version: "2013"']] },
  ],
  absent: [
    {
      name: 'the commit mode, which is synchronous then',
      change: [['NODE2: { commit: asynchronous } # want', 'NODE2:']],
    },
  ],
  fixes: [
    {
      title: 'Set synchronous commit for "NODE2"',
      change: [['      NODE2: { commit: asynchronous } # want', '      NODE2: { commit: synchronous } # want']],
    },
  ],
};
