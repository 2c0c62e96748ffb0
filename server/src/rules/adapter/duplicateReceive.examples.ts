/** Examples of `adapter/duplicate-receive`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'adapter/duplicate-receive',
  fires: `bizha: 1
group:
  edition: enterprise
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
hosts:
  RxFtp: { instances: [BTS01, BTS02], receive: { FTP: { address: "ftp://one/in" } } } # want
`,
  alsoFires: [
    {
      name: 'a mailbox that several can read',
      change: [['FTP: { address: "ftp://one/in" }', 'POP3: { concurrentMailboxAccess: true }']],
    },
    {
      name: 'queues read in order',
      change: [['FTP: { address: "ftp://one/in" }', 'MSMQ: { queue: remote, orderedDelivery: true }']],
    },
    { name: 'a test group, as a warning', change: [['edition: enterprise', 'purpose: test']] },
    {
      name: 'one folder that two hosts read',
      change: [
        [
          'RxFtp: { instances: [BTS01, BTS02]',
          'Other: { instances: [BTS02], receive: { FTP: { address: "FTP://one/in/" } } }\n  RxFtp: { instances: [BTS01]',
        ],
      ],
    },
  ],
  silent: [
    { name: 'a clustered host', change: [['RxFtp: { ', 'RxFtp: { clusterGroup: CLU/RxFtp, ']] },
    { name: 'one instance', change: [['[BTS01, BTS02]', '[BTS01]']] },
    {
      name: 'a mailbox with one reader at a time',
      change: [['FTP: { address: "ftp://one/in" }', 'POP3: { concurrentMailboxAccess: false }']],
    },
    {
      name: 'two hosts that read different folders',
      change: [
        [
          'RxFtp: { instances: [BTS01, BTS02]',
          'Other: { instances: [BTS02], receive: { FTP: { address: "ftp://one/out" } } }\n  RxFtp: { instances: [BTS01]',
        ],
      ],
    },
    { name: 'a send handler', change: [['receive:', 'send:']] },
    {
      name: 'an adapter of the file of which several instances may read',
      change: [
        ['servers:\n', 'adapters:\n  Queue X: { receiveHost: in-process, receiveAvailability: instances }\nservers:\n'],
        ['{ FTP: { address: "ftp://one/in" } }', '[Queue X]'],
      ],
    },
    {
      name: 'the second instance is disabled',
      change: [['[BTS01, BTS02]', '{ BTS01: {}, BTS02: { state: disabled } }']],
    },
  ],
  absent: [
    {
      name: 'whether several can read the mailbox is not stated',
      change: [['FTP: { address: "ftp://one/in" }', 'POP3: {}']],
    },
    {
      name: 'what several instances do to an adapter of the file: information',
      change: [
        ['servers:\n', 'adapters:\n  Queue X: { receiveHost: in-process }\nservers:\n'],
        ['{ FTP: { address: "ftp://one/in" } }', '[Queue X]'],
      ],
    },
    { name: 'the instances are not stated', change: [['instances: [BTS01, BTS02], ', '']] },
  ],
  fixes: [
    {
      title: 'Cluster the host "RxFtp" (BTS01, BTS02): plans cluster BTSCLU',
      change: [
        [
          'hosts:\n',
          'clusters:\n  BTSCLU:\n    nodes: [BTS01, BTS02]\n    groups:\n      RxFtp: { resources: [network-name, ip-address, disk, msdtc], owners: [BTS01, BTS02] }\n    planned: true\nhosts:\n',
        ],
        ['"ftp://one/in" } } }', '"ftp://one/in" } }, clusterGroup: BTSCLU/RxFtp }'],
      ],
    },
    {
      title: 'Keep only the instance of "RxFtp" on "BTS01", a single point of failure',
      change: [['[BTS01, BTS02]', '[BTS01]']],
    },
    {
      title: 'Keep only the instance of "RxFtp" on "BTS02", a single point of failure',
      change: [['[BTS01, BTS02]', '[BTS02]']],
    },
  ],
};
