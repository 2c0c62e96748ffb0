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
      DTC: { resources: [network-name, ip-address, disk, msdtc], networkName: DTCBTS }

sqlInstances:
  SQLPROD: { on: SQLCLU/SQL, networkName: SQLBTS }

masterSecretServer:
  on: SQLCLU/SQL
  networkName: SQL01 # want
`,
  alsoFires: [
    { name: 'with its domain', change: [['networkName: SQL01', 'networkName: sql01.corp.example']] },
    { name: 'the network name of the group is not known', change: [[', networkName: SQLBTS }', ' }']] },
    { name: 'the name of the Windows cluster', change: [['networkName: SQL01', 'networkName: SQLCLU']] },
    { name: 'the network name of another group', change: [['networkName: SQL01', 'networkName: DTCBTS']] },
  ],
  silent: [
    { name: 'the network name', change: [['networkName: SQL01', 'networkName: SQLBTS']] },
    { name: 'a name that the file does not know', change: [['networkName: SQL01', 'networkName: SSOBTS']] },
    { name: 'on one computer its own name is right', change: [['on: SQLCLU/SQL\n', 'on: SQL01\n']] },
  ],
  absent: [
    { name: 'the name is not stated', change: [['  networkName: SQL01 # want\n', '']] },
    { name: 'the nodes are not stated', change: [['    nodes: [SQL01, SQL02]\n', '']] },
  ],
  fixes: [{ title: 'Use the network name "SQLBTS"', change: [['networkName: SQL01', 'networkName: SQLBTS']] }],
};
