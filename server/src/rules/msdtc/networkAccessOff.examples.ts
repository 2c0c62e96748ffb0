/** Examples of `msdtc/network-access-off`. */
import type { RuleExamples } from '../ruleExamples.ts';

const underCluster = `clusters:
  SQLCLU:
    nodes: [SQL01, SQL02]
    groups: { SQL: { resources: [network-name, ip-address, disk, msdtc] } }
`;

export const examples: RuleExamples = {
  rule: 'msdtc/network-access-off',
  fires: `bizha: 1

servers:
  BTS01: { roles: [biztalk] }
  SQL01: { roles: [sql], msdtc: { state: running, networkAccess: false } } # want
  SQL02: { roles: [sql] }

sqlInstances:
  SQLPROD: { on: SQL01 }
`,
  alsoFires: [
    {
      name: 'the clustered one, which has settings of its own',
      change: [
        [', msdtc: { state: running, networkAccess: false } } # want', ' }'],
        ['sqlInstances:\n', `${underCluster}    msdtc: { networkAccess: false } # want\n\nsqlInstances:\n`],
        ['on: SQL01', 'on: SQLCLU/SQL'],
      ],
    },
    {
      name: 'a replica on the node uses that of the node',
      change: [['sqlInstances:\n', `${underCluster}\nsqlInstances:\n`]],
    },
  ],
  silent: [
    { name: 'it is on', change: [['networkAccess: false', 'networkAccess: true']] },
    {
      name: 'a single computer',
      change: [
        ['  BTS01: { roles: [biztalk] }\n', ''],
        ['  SQL02: { roles: [sql] }\n', ''],
      ],
    },
    {
      name: 'a server of another kind',
      change: [
        ['roles: [sql], msdtc', 'roles: [file], msdtc'],
        ['on: SQL01', 'on: SQL02'],
      ],
    },
    {
      name: 'all that is on the node uses the clustered one',
      change: [
        ['sqlInstances:\n', `${underCluster}\nsqlInstances:\n`],
        ['on: SQL01', 'on: SQLCLU/SQL'],
      ],
    },
  ],
  absent: [{ name: 'it is not stated', change: [[', networkAccess: false', '']] }],
  fixes: [
    {
      title: 'Note that network DTC access is on at "SQL01"',
      change: [['networkAccess: false', 'networkAccess: true']],
    },
  ],
};
