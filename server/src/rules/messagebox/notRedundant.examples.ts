/** Examples of `messagebox/not-redundant`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'messagebox/not-redundant',
  fires: `bizha: 1

group:
  version: "2020"
  edition: enterprise

sites:
  Here:
  There: { role: disaster-recovery }

servers:
  SQL01: { site: Here, roles: [sql] }
  SQL02: { site: There, roles: [sql] }

clusters:
  AGCLU: { nodes: [SQL01, SQL02] }

sqlInstances:
  NODE1: { on: SQL01, version: "2019" }
  NODE2: { on: SQL02, version: "2019" }

availabilityGroups:
  AG: { replicas: [NODE1, NODE2], cluster: AGCLU }

databases:
  BizTalkMsgBoxDb: AG # want
`,
  silent: [
    { name: 'the other replica is on the same site', change: [['site: There, ', 'site: Here, ']] },
    {
      name: 'a stand-alone instance, of which another rule speaks',
      change: [['BizTalkMsgBoxDb: AG', 'BizTalkMsgBoxDb: NODE1']],
    },
    { name: 'one replica, of which another rule speaks', change: [['[NODE1, NODE2]', '[NODE1]']] },
    {
      name: 'a managed instance with redundancy of its own',
      change: [
        ['BizTalkMsgBoxDb: AG', 'BizTalkMsgBoxDb: CLOUD'],
        ['  NODE1: {', '  CLOUD: { managed: true, redundant: true }\n  NODE1: {'],
      ],
    },
    { name: 'everything on the disaster-recovery site', change: [['SQL01: { site: Here,', 'SQL01: { site: There,']] },
    { name: 'another database', change: [['BizTalkMsgBoxDb:', 'Orders:']] },
  ],
  absent: [
    { name: 'the replicas', change: [['replicas: [NODE1, NODE2], ', '']] },
    { name: 'where a replica runs', change: [['{ on: SQL02, version: "2019" }', '']] },
    { name: 'where the database is', change: [['BizTalkMsgBoxDb: AG # want', 'BizTalkMsgBoxDb:']] },
  ],
};
