/** Examples of `reference/wrong-role`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'reference/wrong-role',
  fires: `bizha: 1
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [file] }
  BTS03: { roles: [biztalk] }
  SQL01: { roles: [sql] }
hosts:
  Send:
    instances:
      - BTS01
      - BTS02 # want
    send: [SMTP]
sqlInstances:
  SQLPROD:
    on: SQL01
`,
  alsoFires: [
    {
      name: 'SQL Server on a server without the role',
      change: [
        ['roles: [file]', 'roles: [biztalk]'],
        ['- BTS02 # want', '- BTS02'],
        ['on: SQL01', 'on: BTS03 # want'],
      ],
    },
    {
      name: 'an isolated host without IIS',
      change: [
        ['roles: [file]', 'roles: [biztalk, iis]'],
        ['- BTS01\n', '- BTS01 # want\n'],
        ['- BTS02 # want\n    send: [SMTP]', '- BTS02\n    type: isolated\n    receive: [HTTP]'],
      ],
    },
  ],
  silent: [{ name: 'the server has the role', change: [['roles: [file]', 'roles: [file, biztalk]']] }],
  absent: [
    { name: 'the roles are not stated', change: [['BTS02: { roles: [file] }', 'BTS02: {}']] },
    {
      name: 'the type of the host is derived',
      change: [
        ['roles: [file]', 'roles: [biztalk]'],
        ['send: [SMTP]', 'receive: [HTTP]'],
      ],
    },
  ],
  fixes: [
    { title: 'Add the role biztalk to BTS02', change: [['roles: [file]', 'roles: [file, biztalk]']] },
    { title: 'Move the instance of "Send" to BTS03', change: [['- BTS02 # want', '- BTS03 # want']] },
    {
      title: 'Move "SQLPROD" to SQL01',
      on: 'SQL Server on a server without the role',
      change: [['    on: BTS03 # want\n', '    on: SQL01 # want\n']],
    },
  ],
};
