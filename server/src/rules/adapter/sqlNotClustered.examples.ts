/** Examples of `adapter/sql-not-clustered`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'adapter/sql-not-clustered',
  fires: `bizha: 1
group:
  version: "2016"
  edition: enterprise
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
clusters:
  BTSCLU:
    nodes: [BTS01, BTS02]
    groups:
      DTC: { resources: [network-name, ip-address, disk, msdtc] }
hosts:
  RxSql: { instances: [BTS01, BTS02], receive: [SQL] } # want
`,
  silent: [
    { name: 'a clustered host', change: [['RxSql: { ', 'RxSql: { clusterGroup: BTSCLU/DTC, ']] },
    { name: 'WCF-SQL', change: [['[SQL]', '[WCF-SQL]']] },
    { name: '2020, which has no such adapter', change: [['"2016"', '"2020"']] },
    { name: 'a send handler', change: [['receive:', 'send:']] },
  ],
  absent: [{ name: 'the instances are not stated', change: [['instances: [BTS01, BTS02], ', '']] }],
  fixes: [
    {
      title: 'Cluster the host "RxSql" in a new group of "BTSCLU": plans cluster group BTSCLU/RxSql',
      change: [
        ['disk, msdtc] }\n', 'disk, msdtc] }\n      RxSql: { resources: [network-name, ip-address], planned: true }\n'],
        ['receive: [SQL] }', 'receive: [SQL], clusterGroup: BTSCLU/RxSql }'],
      ],
    },
    { title: 'Receive by WCF-SQL in "RxSql"', change: [['[SQL]', '[WCF-SQL]']] },
  ],
};
