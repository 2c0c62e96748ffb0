/** Examples of `infra/sql-on-domain-controller`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'infra/sql-on-domain-controller',
  fires: `bizha: 1

group:
  purpose: production

servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
  DC01: { roles: [domain-controller, dns, sql], os: "2019" } # want
  DC02: { roles: [domain-controller, dns] }

sqlInstances:
  SQLPROD: { on: DC01 }
`,
  alsoFires: [{ name: 'an instance without the role', change: [['dns, sql]', 'dns]']] }],
  silent: [
    { name: 'a test group', change: [['purpose: production', 'purpose: test']] },
    {
      name: 'SQL Server is elsewhere',
      change: [
        ['dns, sql]', 'dns]'],
        ['on: DC01', 'on: BTS01'],
      ],
    },
    {
      name: 'a node of a failover cluster instance, of which another rule speaks',
      change: [
        ['sqlInstances:', 'clusters:\n  CLU: { nodes: [DC01, BTS02], groups: { SQL: {} } }\n\nsqlInstances:'],
        ['on: DC01', 'on: CLU/SQL'],
      ],
    },
    { name: 'no domain controller', change: [['[domain-controller, dns, sql]', '[sql]']] },
  ],
  absent: [{ name: 'the roles are not stated', change: [['roles: [domain-controller, dns, sql], ', '']] }],
  fixes: [
    {
      title: 'Plan a server of its own for "SQLPROD": SQL01',
      change: [
        ['dns, sql]', 'dns]'],
        ['on: DC01', 'on: SQL01'],
        [
          'DC02: { roles: [domain-controller, dns] }\n',
          'DC02: { roles: [domain-controller, dns] }\n  SQL01: { roles: [sql], os: "2019", planned: true }\n',
        ],
      ],
    },
  ],
};
