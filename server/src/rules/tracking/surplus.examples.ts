/** Examples of `tracking/surplus`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'tracking/surplus',
  fires: `bizha: 1

servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
  BTS03: { roles: [biztalk] }

sqlInstances:
  SQLPROD: { managed: true, redundant: true }

databases:
  BizTalkMsgBoxDb: SQLPROD

hosts:
  Tracking:
    tracking: true
    instances: [BTS01, BTS02, BTS03] # want
`,
  silent: [
    { name: 'one more than MessageBoxes', change: [['[BTS01, BTS02, BTS03]', '[BTS01, BTS02]']] },
    { name: 'the host has other work', change: [['tracking: true', 'tracking: true\n    send: [WCF-SQL]']] },
    {
      name: 'the third instance is disabled',
      change: [['[BTS01, BTS02, BTS03]', '{ BTS01: {}, BTS02: {}, BTS03: { state: disabled } }']],
    },
    {
      name: 'a clustered host needs an instance on every node',
      change: [
        [
          'sqlInstances:',
          'clusters:\n  BTSCLU:\n    nodes: [BTS01, BTS02, BTS03]\n    groups:\n      Track:\n\nsqlInstances:',
        ],
        ['tracking: true', 'tracking: true\n    clusterGroup: BTSCLU/Track'],
      ],
    },
  ],
  absent: [
    {
      name: 'what another database is for',
      change: [['BizTalkMsgBoxDb: SQLPROD', 'BizTalkMsgBoxDb: SQLPROD\n  Other: SQLPROD']],
    },
    { name: 'no MessageBox is described', change: [['databases:\n  BizTalkMsgBoxDb: SQLPROD\n', '']] },
    { name: 'where tracking runs is not stated', change: [['    instances: [BTS01, BTS02, BTS03] # want\n', '']] },
  ],
  fixes: [
    { title: 'Remove the instances of "Tracking" on "BTS03"', change: [['[BTS01, BTS02, BTS03]', '[BTS01, BTS02]']] },
  ],
};
