/** Examples of `sso/multiple-master-secret-servers`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sso/multiple-master-secret-servers',
  fires: `bizha: 1

sites:
  Main: {}
  DR: { role: disaster-recovery }

servers:
  SQL01: { site: Main, roles: [sql] }
  SQL02: { site: Main, roles: [sql] }
  SSO01: { site: Main, roles: [master-secret] } # want

clusters:
  SQLCLU:
    nodes: [SQL01, SQL02]

masterSecretServer: SQLCLU
`,
  alsoFires: [
    {
      name: 'two servers have the role, and there is no section',
      change: [
        ['SQL02: { site: Main, roles: [sql] }', 'SSO00: { site: Main, roles: [master-secret] }'],
        ['clusters:\n  SQLCLU:\n    nodes: [SQL01, SQL02]\n\nmasterSecretServer: SQLCLU\n', ''],
      ],
    },
  ],
  silent: [
    { name: 'the server has SSO only', change: [['roles: [master-secret]', 'roles: [sso]']] },
    { name: 'a node of the same cluster', change: [['nodes: [SQL01, SQL02]', 'nodes: [SQL01, SQL02, SSO01]']] },
    { name: 'the server of the section itself', change: [['masterSecretServer: SQLCLU', 'masterSecretServer: SSO01']] },
    {
      name: 'a standby that is not marked as master',
      change: [
        ['roles: [master-secret]', 'roles: [sso]'],
        ['masterSecretServer: SQLCLU', 'masterSecretServer: { on: SQLCLU, standby: SSO01 }'],
      ],
    },
    {
      name: 'a second one at the disaster-recovery site has a rule of its own',
      change: [['SSO01: { site: Main', 'SSO01: { site: DR']],
    },
  ],
  absent: [
    { name: 'the roles are not stated', change: [[', roles: [master-secret]', '']] },
    {
      name: 'where the one of the section is is not stated',
      change: [['masterSecretServer: SQLCLU', 'masterSecretServer: { accounts: domain }']],
    },
  ],
  fixes: [
    {
      title: 'Keep "SQLCLU" as the only master secret server; adds role sso to SSO01',
      change: [['roles: [master-secret]', 'roles: [sso]']],
    },
  ],
};
