/** Examples of `sql/active-active-capacity`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sql/active-active-capacity',
  fires: `bizha: 1

servers:
  SQL01: { roles: [sql] }
  SQL02: { roles: [sql] }
  SQL03: { roles: [sql] }

clusters:
  SQLCLU: # want
    nodes: [SQL01, SQL02]
    groups:
      MSG: { resources: [network-name, ip-address, disk, msdtc], owners: [SQL01, SQL02] }
      CFG: { resources: [network-name, ip-address, disk, msdtc], owners: [SQL02, SQL01] }

sqlInstances:
  MSG: { on: SQLCLU/MSG, mode: active/active, load: 55% }
  CFG: { on: SQLCLU/CFG, mode: active/active, load: 30% }

databases:
  BizTalkMsgBoxDb: MSG
  BizTalkMgmtDb: CFG
`,
  alsoFires: [
    {
      name: 'together more than one node',
      change: [
        ['load: 55%', 'load: 50%'],
        ['load: 30%', 'load: 50%'],
        [
          'sqlInstances:',
          '      DTA: { resources: [network-name, ip-address, disk], owners: [SQL01, SQL02] }\n\nsqlInstances:\n  DTA: { on: SQLCLU/DTA, load: 10% }',
        ],
      ],
    },
    { name: 'no figure for one of them: one is too much already', change: [[', load: 30%', '']] },
    {
      name: 'no figures: information',
      change: [
        [', load: 55%', ''],
        [', load: 30%', ''],
      ],
    },
  ],
  silent: [
    { name: 'loads that fit on one node', change: [['load: 55%', 'load: 50%']] },
    {
      name: 'active/active/passive',
      change: [
        ['nodes: [SQL01, SQL02]', 'nodes: [SQL01, SQL02, SQL03]'],
        ['owners: [SQL01, SQL02]', 'owners: [SQL01, SQL03, SQL02]'],
        ['owners: [SQL02, SQL01]', 'owners: [SQL02, SQL03, SQL01]'],
      ],
    },
    { name: 'both active on one node', change: [['owners: [SQL02, SQL01]', 'owners: [SQL01, SQL02]']] },
    {
      name: 'databases of applications only',
      change: [
        ['  BizTalkMsgBoxDb: MSG\n', ''],
        ['BizTalkMgmtDb: CFG', 'Orders: { on: CFG, kind: custom }'],
      ],
    },
    {
      name: 'on the disaster-recovery site',
      change: [
        ['servers:', 'sites:\n  There: { role: disaster-recovery }\n\nservers:'],
        ['SQL01: {', 'SQL01: { site: There,'],
        ['SQL02: {', 'SQL02: { site: There,'],
      ],
    },
  ],
  absent: [
    {
      name: 'the loads',
      change: [
        [', load: 55%', ''],
        [', load: 30%', ''],
      ],
    },
    {
      name: 'the nodes and owners',
      change: [
        ['    nodes: [SQL01, SQL02]\n', ''],
        [', owners: [SQL01, SQL02]', ''],
        [', owners: [SQL02, SQL01]', ''],
      ],
    },
  ],
  fixes: [
    {
      title: 'Add the passive node "SQL03" to "SQLCLU"',
      change: [
        ['    nodes: [SQL01, SQL02]', '    nodes: [SQL01, SQL02, SQL03]'],
        [
          '      MSG: { resources: [network-name, ip-address, disk, msdtc], owners: [SQL01, SQL02] }\n      CFG: { resources: [network-name, ip-address, disk, msdtc], owners: [SQL02, SQL01] }\n',
          '      MSG: { resources: [network-name, ip-address, disk, msdtc], owners: [SQL01, SQL03, SQL02] }\n      CFG: { resources: [network-name, ip-address, disk, msdtc], owners: [SQL02, SQL03, SQL01] }\n',
        ],
        [
          '  MSG: { on: SQLCLU/MSG, mode: active/active, load: 55% }\n  CFG: { on: SQLCLU/CFG, mode: active/active, load: 30% }\n',
          '  MSG: { on: SQLCLU/MSG, mode: active/active/passive, load: 55% }\n  CFG: { on: SQLCLU/CFG, mode: active/active/passive, load: 30% }\n',
        ],
      ],
    },
  ],
};
