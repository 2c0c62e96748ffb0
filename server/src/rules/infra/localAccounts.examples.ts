/** Examples of `infra/local-accounts`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'infra/local-accounts',
  fires: `bizha: 1

group:
  accounts: local # want

servers:
  BTS01: { roles: [biztalk] }
  SQL01: { roles: [sql] }
`,
  silent: [
    { name: 'domain accounts', change: [['accounts: local', 'accounts: domain']] },
    { name: 'a single computer', change: [['  SQL01: { roles: [sql] }\n', '']] },
    { name: 'the other server is none of the group', change: [['SQL01: { roles: [sql] }', 'FS01: { roles: [file] }']] },
  ],
  absent: [
    { name: 'the accounts are not stated', change: [['  accounts: local # want\n', '']] },
    { name: 'what the other server does is not stated', change: [['SQL01: { roles: [sql] }', 'SQL01:']] },
  ],
  fixes: [{ title: 'Use domain groups and accounts', change: [['accounts: local', 'accounts: domain']] }],
};
