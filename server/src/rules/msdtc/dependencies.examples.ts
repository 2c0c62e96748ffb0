/** Examples of `msdtc/dependencies`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'msdtc/dependencies',
  fires: `bizha: 1

servers:
  SQL01: { roles: [sql] }
  SQL02: { roles: [sql] }

clusters:
  SQLCLU:
    nodes: [SQL01, SQL02]
    groups:
      DTC:
        resources: [network-name, ip-address, msdtc] # want
        dependencies: { network-name: [ip-address] }
`,
  alsoFires: [
    {
      name: 'stated dependencies leave the disk out',
      change: [
        ['ip-address, msdtc] # want', 'ip-address, disk, msdtc]'],
        ['{ network-name: [ip-address] }', '{ msdtc: [network-name] } # want'],
      ],
    },
  ],
  silent: [
    { name: 'both are there', change: [['ip-address, msdtc]', 'ip-address, disk, msdtc]']] },
    { name: 'no MSDTC in the group', change: [['ip-address, msdtc]', 'ip-address]']] },
  ],
  absent: [
    {
      name: 'what the group holds is not stated',
      change: [['        resources: [network-name, ip-address, msdtc] # want\n', '']],
    },
  ],
  fixes: [
    {
      title: 'Add "disk" to "SQLCLU/DTC"',
      change: [['ip-address, msdtc]', 'ip-address, msdtc, disk]']],
    },
  ],
};
