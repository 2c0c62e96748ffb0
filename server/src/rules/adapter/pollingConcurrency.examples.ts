/** Examples of `adapter/polling-concurrency`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'adapter/polling-concurrency',
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
      Hosts: { resources: [network-name, ip-address, disk, msdtc] }
hosts:
  RxFtp: { clusterGroup: BTSCLU/Hosts, instances: [BTS01, BTS02], receive: [FTP] }
  RxSql: { instances: [BTS01, BTS02], receive: { WCF-SQL: { inbound: polling } } } # want
`,
  alsoFires: [
    {
      name: 'the statement takes no lock: a warning',
      change: [['inbound: polling', 'inbound: polling, pollingLock: false']],
    },
    {
      name: 'no lock, where one server is enough',
      change: [
        ['edition: enterprise', 'edition: enterprise\n  availabilityGoal: available'],
        ['inbound: polling', 'inbound: polling, pollingLock: false'],
      ],
    },
    {
      name: 'notifications, which reach every instance',
      change: [['WCF-SQL: { inbound: polling }', 'WCF-OracleDB: { inbound: notification }']],
    },
    {
      name: 'WCF-Custom with the binding',
      change: [['WCF-SQL: { inbound: polling }', 'WCF-Custom: { binding: oracleEBSBinding }']],
    },
  ],
  silent: [
    {
      name: 'a statement that locks or skips claimed rows',
      change: [['inbound: polling', 'inbound: polling, pollingLock: true']],
    },
    { name: 'a clustered host', change: [['RxSql: { ', 'RxSql: { clusterGroup: BTSCLU/Hosts, ']] },
    { name: 'one instance', change: [['RxSql: { instances: [BTS01, BTS02]', 'RxSql: { instances: [BTS01]']] },
    { name: 'a send handler', change: [['receive: { WCF-SQL', 'send: { WCF-SQL']] },
  ],
  absent: [{ name: 'the instances are not stated', change: [['RxSql: { instances: [BTS01, BTS02], ', 'RxSql: { ']] }],
  fixes: [
    {
      title: 'Cluster the host "RxSql" in the group "BTSCLU/Hosts"',
      change: [['{ inbound: polling } } }', '{ inbound: polling } }, clusterGroup: BTSCLU/Hosts }']],
    },
    {
      title: 'Cluster the host "RxSql" in a new group of "BTSCLU": plans cluster group BTSCLU/RxSql',
      change: [
        ['disk, msdtc] }\n', 'disk, msdtc] }\n      RxSql: { resources: [network-name, ip-address], planned: true }\n'],
        ['{ inbound: polling } } }', '{ inbound: polling } }, clusterGroup: BTSCLU/RxSql }'],
      ],
    },
    {
      title: 'Keep only the instance of "RxSql" on "BTS01", a single point of failure',
      on: 'no lock, where one server is enough',
      change: [['RxSql: { instances: [BTS01, BTS02]', 'RxSql: { instances: [BTS01]']],
    },
  ],
};
