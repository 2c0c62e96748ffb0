/** Examples of `sql/fci-on-domain-controller`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sql/fci-on-domain-controller',
  fires: `bizha: 1

servers:
  SQL01: { roles: [sql] }
  SQL02: { roles: [sql, domain-controller] }
  SQL03: { roles: [sql] }

clusters:
  SQLCLU:
    nodes: [SQL01, SQL02, SQL03]
    groups:
      SQL: { resources: [network-name, ip-address, disk, msdtc], owners: [SQL01, SQL02] }

sqlInstances:
  SQLPROD: { on: SQLCLU/SQL } # want
`,
  silent: [
    { name: 'no domain controller', change: [['[sql, domain-controller]', '[sql]']] },
    { name: 'a node on which the instance cannot run', change: [['owners: [SQL01, SQL02]', 'owners: [SQL01, SQL03]']] },
    { name: 'not clustered: another rule', change: [['on: SQLCLU/SQL', 'on: SQL02']] },
  ],
  absent: [
    { name: 'the roles', change: [['{ roles: [sql, domain-controller] }', '{}']] },
    { name: 'where the instance runs', change: [['{ on: SQLCLU/SQL }', '{ networkName: SQLBTS }']] },
  ],
};
