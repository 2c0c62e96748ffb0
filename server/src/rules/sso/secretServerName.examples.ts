/** Examples of `sso/secret-server-name`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sso/secret-server-name',
  fires: `bizha: 1

servers:
  SQL01: { roles: [sql] }
  SQL02: { roles: [sql] }

clusters:
  SQLCLU:
    nodes: [SQL01, SQL02]
    groups:
      SQL: { resources: [network-name, ip-address, disk, msdtc] }

sqlInstances:
  SQLPROD: { on: SQLCLU/SQL, networkName: SQLBTS }

masterSecretServer:
  on: SQLCLU/SQL
  networkName: SQL01 # want
`,
  alsoFires: [
    { name: 'with its domain', change: [['networkName: SQL01', 'networkName: sql01.corp.example']] },
    { name: 'the network name of the group is not known', change: [[', networkName: SQLBTS }', ' }']] },
  ],
  silent: [
    { name: 'the network name', change: [['networkName: SQL01', 'networkName: SSOBTS']] },
    { name: 'on one computer its own name is right', change: [['on: SQLCLU/SQL\n', 'on: SQL01\n']] },
  ],
  absent: [
    { name: 'the name is not stated', change: [['  networkName: SQL01 # want\n', '']] },
    { name: 'the nodes are not stated', change: [['    nodes: [SQL01, SQL02]\n', '']] },
  ],
  fixes: [{ title: 'Use the network name "SQLBTS"', change: [['networkName: SQL01', 'networkName: SQLBTS']] }],
};
