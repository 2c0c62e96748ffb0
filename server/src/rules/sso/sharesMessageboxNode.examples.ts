/** Examples of `sso/shares-messagebox-node`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sso/shares-messagebox-node',
  fires: `bizha: 1

servers:
  SQL01: { roles: [sql] }
  SQL02: { roles: [sql] }
  SQL03: { roles: [sql] }

clusters:
  SQLCLU:
    nodes: [SQL01, SQL02, SQL03]
    groups:
      MSG: { owners: [SQL01, SQL03] }
      CFG: { owners: [SQL02, SQL03] }
      SSO: { owners: [SQL01, SQL02, SQL03] }

sqlInstances:
  MSG: { on: SQLCLU/MSG }
  CFG: { on: SQLCLU/CFG }

databases:
  BizTalkMsgBoxDb: MSG
  BizTalkMgmtDb: CFG
  SSODB: CFG

masterSecretServer:
  on: SQLCLU/SSO # want
`,
  alsoFires: [
    {
      name: 'two nodes, active/passive: nowhere else to be, so a hint',
      change: [
        ['  CFG: { on: SQLCLU/CFG }\n', ''],
        ['BizTalkMgmtDb: CFG', 'BizTalkMgmtDb: MSG'],
        ['SSODB: CFG', 'SSODB: MSG'],
        ['[SQL01, SQL02, SQL03] }', '[SQL01, SQL02] }'],
      ],
    },
  ],
  silent: [
    {
      name: 'it prefers another node',
      change: [['SSO: { owners: [SQL01, SQL02, SQL03] }', 'SSO: { owners: [SQL02, SQL01, SQL03] }']],
    },
    {
      name: 'the MessageBox is active elsewhere',
      change: [['MSG: { owners: [SQL01, SQL03] }', 'MSG: { owners: [SQL03, SQL01] }']],
    },
    {
      name: 'a MessageBox is active on every node that it can have',
      change: [
        ['SSO: { owners: [SQL01, SQL02, SQL03] }', 'SSO: { owners: [SQL01, SQL02] }'],
        ['  BizTalkMgmtDb: CFG\n', '  BizTalkMgmtDb: CFG\n  BizTalkMsgBoxDb2: { on: CFG, kind: messagebox }\n'],
      ],
    },
    { name: 'it is on one computer', change: [['on: SQLCLU/SSO', 'on: SQL01']] },
  ],
  absent: [
    { name: 'where the MessageBox is is not stated', change: [['  BizTalkMsgBoxDb: MSG\n', '']] },
    {
      name: 'the nodes of the group are not stated',
      change: [
        ['SSO: { owners: [SQL01, SQL02, SQL03] }', 'SSO:'],
        ['    nodes: [SQL01, SQL02, SQL03]\n', ''],
      ],
    },
  ],
};
