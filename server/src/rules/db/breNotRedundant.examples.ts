/** Examples of `db/bre-not-redundant`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'db/bre-not-redundant',
  fires: `bizha: 1

servers:
  SQL01: { roles: [sql] }
  SQL02: { roles: [sql] }

sqlInstances:
  SQLPROD: { managed: true, redundant: true }
  OTHER: { on: SQL01 }

databases:
  BizTalkMgmtDb: SQLPROD
  BizTalkRuleEngineDb: OTHER # want

hosts:
  Process: { orchestrations: { Orders: { usesRules: true } } }
`,
  alsoFires: [
    {
      name: 'a virtual machine that restarts elsewhere: information',
      change: [
        ['servers:', 'hypervisors:\n  HV1: { clustered: true }\n\nservers:'],
        ['SQL01: { roles: [sql] }', 'SQL01: { roles: [sql], hypervisor: HV1 }'],
      ],
    },
    { name: 'no rules are called: hint', change: [['usesRules: true', 'usesRules: false']] },
  ],
  silent: [
    {
      name: 'a failover cluster instance',
      change: [
        ['sqlInstances:', 'clusters:\n  SQLCLU: { nodes: [SQL01, SQL02] }\n\nsqlInstances:'],
        ['OTHER: { on: SQL01 }', 'OTHER: { on: SQLCLU }'],
      ],
    },
    {
      name: 'managed, with redundancy of its own',
      change: [['OTHER: { on: SQL01 }', 'OTHER: { managed: true, redundant: true }']],
    },
    {
      name: 'on the disaster-recovery site',
      change: [
        ['servers:', 'sites:\n  There: { role: disaster-recovery }\n\nservers:'],
        ['SQL01: { roles', 'SQL01: { site: There, roles'],
        ['SQL02: { roles', 'SQL02: { site: There, roles'],
      ],
    },
    {
      name: 'a core database is there too, and another rule speaks',
      change: [['BizTalkMgmtDb: SQLPROD', 'BizTalkMgmtDb: OTHER']],
    },
  ],
  absent: [
    { name: 'where the instance runs', change: [['OTHER: { on: SQL01 }', 'OTHER:']] },
    { name: 'where the database is', change: [['BizTalkRuleEngineDb: OTHER # want', 'BizTalkRuleEngineDb:']] },
    { name: 'whether rules are called: hint', change: [['{ usesRules: true }', '{}']] },
  ],
  fixes: [
    {
      title: 'Mark "OTHER" as an active/passive cluster (SQL01, SQL02)',
      change: [
        [
          '  SQL02: { roles: [sql] }\n\n',
          '  SQL02: { roles: [sql] }\n\nclusters:\n  SQLCLU:\n    nodes: [SQL01, SQL02]\n    groups:\n      OTHER: { resources: [network-name, ip-address, disk, msdtc], owners: [SQL01, SQL02] }\n\n',
        ],
        ['  OTHER: { on: SQL01 }', '  OTHER: { on: SQLCLU/OTHER, mode: active/passive }'],
      ],
    },
  ],
};
