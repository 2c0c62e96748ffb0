/** Examples of `sso/local-accounts`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sso/local-accounts',
  fires: `bizha: 1

servers:
  SQL01: { roles: [sql] }
  SQL02: { roles: [sql] }

clusters:
  SQLCLU:
    nodes: [SQL01, SQL02]

masterSecretServer:
  on: SQLCLU
  accounts: local # want
`,
  silent: [
    { name: 'domain accounts', change: [['accounts: local', 'accounts: domain']] },
    { name: 'it is not clustered', change: [['on: SQLCLU', 'on: SQL01']] },
  ],
  absent: [{ name: 'the accounts are not stated', change: [['  accounts: local # want\n', '']] }],
};
