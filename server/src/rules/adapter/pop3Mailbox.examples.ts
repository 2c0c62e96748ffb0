/** Examples of `adapter/pop3-mailbox`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'adapter/pop3-mailbox',
  fires: `bizha: 1
group:
  edition: enterprise
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
hosts:
  RxMail: { instances: [BTS01], receive: { POP3: { concurrentMailboxAccess: true } } } # want
`,
  silent: [
    { name: 'one reader at a time', change: [['concurrentMailboxAccess: true', 'concurrentMailboxAccess: false']] },
    { name: 'a clustered host', change: [['RxMail: { ', 'RxMail: { clusterGroup: CLU/RxMail, ']] },
    { name: 'two instances, which another rule reports', change: [['[BTS01]', '[BTS01, BTS02]']] },
  ],
  absent: [
    {
      name: 'whether several can read the mailbox is not stated',
      change: [['{ concurrentMailboxAccess: true }', '{}']],
    },
  ],
  fixes: [
    {
      title: 'Cluster the host "RxMail" (BTS01, BTS02): plans cluster BTSCLU',
      change: [
        ['hosts:\n', 'clusters:\n  BTSCLU:\n    nodes: [BTS01, BTS02]\n    groups:\n    '],
        [
          'instances: [BTS01]',
          'resources: [network-name, ip-address, disk, msdtc], owners: [BTS01, BTS02] }\n    planned: true\nhosts:\n  RxMail: { instances: { BTS01: {}, BTS02: { planned: true } }',
        ],
        ['{ concurrentMailboxAccess: true } } }', '{ concurrentMailboxAccess: true } }, clusterGroup: BTSCLU/RxMail }'],
      ],
    },
  ],
};
