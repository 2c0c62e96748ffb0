/** Examples of `sso/ssodb-not-redundant`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sso/ssodb-not-redundant',
  fires: `bizha: 1

group:
  version: "2020"
  edition: enterprise

servers:
  SQL01: { roles: [sql] }
  SQL02: { roles: [sql] }
  SQL03: { roles: [sql] }

clusters:
  SQLCLU:
    nodes: [SQL01, SQL02]
    groups:
      SSO: { resources: [network-name, ip-address, disk, msdtc] }

sqlInstances:
  NODE1: { on: SQL01 }
  NODE2: { on: SQL02 }

availabilityGroups:
  BTSAG: { replicas: [NODE1], cluster: SQLCLU }

databases:
  SSODB: BTSAG # want

masterSecretServer: SQLCLU/SSO
`,
  silent: [
    { name: 'a second replica', change: [['replicas: [NODE1]', 'replicas: [NODE1, NODE2]']] },
    {
      name: 'a failover cluster instance holds it',
      change: [
        ['NODE1: { on: SQL01 }', 'NODE1: { on: SQLCLU/SSO }'],
        ['SSODB: BTSAG', 'SSODB: NODE1'],
      ],
    },
    {
      name: 'the master secret server is on one computer',
      change: [['masterSecretServer: SQLCLU/SSO', 'masterSecretServer: SQL03']],
    },
    {
      name: 'the finding about its instance says it all',
      change: [['SSODB: BTSAG', 'SSODB: NODE1']],
    },
    { name: 'the database is for something else', change: [['SSODB: BTSAG', 'SSODB: { on: BTSAG, kind: custom }']] },
  ],
  absent: [
    { name: 'the replicas are not stated', change: [['replicas: [NODE1], ', '']] },
    {
      name: 'where the master secret server is is not stated',
      change: [['masterSecretServer: SQLCLU/SSO', 'masterSecretServer: { accounts: domain }']],
    },
  ],
};
