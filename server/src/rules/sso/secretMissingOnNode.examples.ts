/** Examples of `sso/secret-missing-on-node`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sso/secret-missing-on-node',
  fires: `bizha: 1

servers:
  SQL01: { roles: [sql] }
  SQL02: { roles: [sql] }
  SQL03: { roles: [sql] }

clusters:
  SQLCLU:
    nodes: [SQL01, SQL02, SQL03]
    groups:
      SSO: { owners: [SQL01, SQL02] }

masterSecretServer:
  on: SQLCLU/SSO
  secretOn: [SQL01] # want
`,
  silent: [
    {
      name: 'both owners have it, the third node needs none',
      change: [['secretOn: [SQL01]', 'secretOn: [sql01, SQL02]']],
    },
    { name: 'it is on one computer', change: [['on: SQLCLU/SSO', 'on: SQL02']] },
  ],
  absent: [
    { name: 'where the secret was restored is not stated', change: [['  secretOn: [SQL01] # want\n', '']] },
    {
      name: 'the nodes are not stated',
      change: [
        ['    nodes: [SQL01, SQL02, SQL03]\n', ''],
        ['SSO: { owners: [SQL01, SQL02] }', 'SSO:'],
      ],
    },
  ],
  fixes: [
    {
      title: 'Note that the master secret was restored on "SQL02"',
      change: [['secretOn: [SQL01]', 'secretOn: [SQL01, SQL02]']],
    },
  ],
};
