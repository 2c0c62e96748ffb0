/** Examples of `sql/mirroring`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sql/mirroring',
  fires: `bizha: 1

servers:
  SQL01: { roles: [sql] }
  SQL02: { roles: [sql] }

sqlInstances:
  SQLPROD: { on: SQL01, mode: standalone }

databases:
  BizTalkMgmtDb: { on: SQLPROD, protection: [mirroring] } # want
  Orders: { on: SQLPROD, kind: custom }
`,
  alsoFires: [
    {
      name: 'beside a failover cluster instance',
      change: [
        ['sqlInstances:', 'clusters:\n  SQLCLU: { nodes: [SQL01, SQL02] }\n\nsqlInstances:'],
        ['{ on: SQL01, mode: standalone }', '{ on: SQLCLU }'],
      ],
    },
  ],
  silent: [
    { name: 'no protection of that kind', change: [['[mirroring]', '[]']] },
    {
      name: 'a database of an application',
      change: [
        ['BizTalkMgmtDb: { on: SQLPROD, protection: [mirroring] } # want', 'BizTalkMgmtDb: SQLPROD'],
        ['kind: custom }', 'kind: custom, protection: [mirroring] }'],
      ],
    },
  ],
  absent: [
    { name: 'whether it is mirrored', change: [['{ on: SQLPROD, protection: [mirroring] }', '{ on: SQLPROD }']] },
  ],
  fixes: [
    {
      title: 'Plan a failover cluster in place of mirroring: "SQLPROD" on SQL01, SQL02, with cluster SQLCLU',
      change: [
        [
          '  SQL02: { roles: [sql] }\n\n',
          '  SQL02: { roles: [sql] }\n\nclusters:\n  SQLCLU:\n    nodes: [SQL01, SQL02]\n    groups:\n      SQLPROD: { resources: [network-name, ip-address, disk, msdtc], owners: [SQL01, SQL02] }\n    planned: true\n\n',
        ],
        ['  SQLPROD: { on: SQL01, mode: standalone }', '  SQLPROD: { on: SQLCLU/SQLPROD, mode: active/passive }'],
        [
          '  BizTalkMgmtDb: { on: SQLPROD, protection: [mirroring] } # want',
          '  BizTalkMgmtDb: { on: SQLPROD, protection: [] } # want',
        ],
      ],
    },
    {
      title: 'Remove mirroring from "BizTalkMgmtDb"',
      on: 'beside a failover cluster instance',
      change: [
        [
          '  BizTalkMgmtDb: { on: SQLPROD, protection: [mirroring] } # want\n',
          '  BizTalkMgmtDb: { on: SQLPROD, protection: [] } # want\n',
        ],
      ],
    },
  ],
};
