/** Examples of `adapter/clustered-host-required`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'adapter/clustered-host-required',
  fires: `bizha: 1
group:
  edition: enterprise
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
clusters:
  BTSCLU:
    nodes: [BTS01, BTS02]
    groups:
      Files: { resources: [network-name, ip-address, disk, msdtc] }
hosts:
  RxFtp: { instances: [BTS01], receive: [FTP] } # want
  RxFiles: { clusterGroup: BTSCLU/Files, instances: [BTS01, BTS02], receive: [SFTP] }
`,
  alsoFires: [
    { name: 'SFTP', change: [['[FTP]', '[SFTP]']] },
    {
      name: 'another instance is started by hand: information',
      change: [
        ['RxFtp: { instances: [BTS01]', 'RxFtp: { instances: { BTS01: {}, BTS02: { state: stopped, standby: true } }'],
      ],
    },
    {
      name: 'a receive location of an application',
      change: [
        [
          'receive: [FTP] } # want',
          'send: [SMTP] } # want\napplications:\n  Orders: { receiveLocations: { In: { adapter: FTP, host: RxFtp } } }',
        ],
      ],
    },
    {
      name: 'a custom adapter that is declared so',
      change: [
        ['[FTP]', '[Fax]'],
        ['hosts:\n', 'adapters:\n  Fax: { receiveAvailability: clustered-host }\nhosts:\n'],
      ],
    },
  ],
  silent: [
    { name: 'a retired host', change: [['RxFtp: { instances', 'RxFtp: { retired: true, instances']] },
    { name: 'a clustered host', change: [['RxFtp: { ', 'RxFtp: { clusterGroup: BTSCLU/Files, ']] },
    {
      name: 'two instances, which another rule reports',
      change: [['RxFtp: { instances: [BTS01]', 'RxFtp: { instances: [BTS01, BTS02]']],
    },
    { name: 'a send handler', change: [['receive: [FTP]', 'send: [FTP]']] },
    { name: 'a handler that is not enabled', change: [['receive: [FTP]', 'receive: { FTP: { enabled: false } }']] },
  ],
  absent: [{ name: 'the instances are not stated', change: [['RxFtp: { instances: [BTS01], ', 'RxFtp: { ']] }],
  fixes: [
    {
      title: 'Plan: Cluster the host "RxFtp" in the group "BTSCLU/Files"',
      change: [
        [
          'RxFtp: { instances: [BTS01], receive: [FTP] }',
          'RxFtp: { instances: { BTS01: {}, BTS02: { planned: true } }, receive: [FTP], clusterGroup: BTSCLU/Files }',
        ],
      ],
    },
    {
      title: 'Cluster the host "RxFtp" in a new group of "BTSCLU": plans cluster group BTSCLU/RxFtp',
      change: [
        [
          '      Files: { resources: [network-name, ip-address, disk, msdtc] }\n',
          '      Files: { resources: [network-name, ip-address, disk, msdtc] }\n      RxFtp: { resources: [network-name, ip-address], planned: true }\n',
        ],
        [
          'RxFtp: { instances: [BTS01], receive: [FTP] }',
          'RxFtp: { instances: { BTS01: {}, BTS02: { planned: true } }, receive: [FTP], clusterGroup: BTSCLU/RxFtp }',
        ],
      ],
    },
    {
      title: 'Move "FTP receive" to the clustered host "RxFiles"',
      change: [
        ['receive: [FTP]', 'receive: []'],
        ['[SFTP]', '[SFTP, FTP]'],
      ],
    },
  ],
};
