/** Examples of `adapter/sap-not-clustered`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'adapter/sap-not-clustered',
  fires: `bizha: 1
group:
  edition: enterprise
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
hosts:
  RxSap: { instances: [BTS01, BTS02], receive: { WCF-Custom: { binding: sapBinding } } } # want
`,
  alsoFires: [
    { name: 'one instance', change: [['[BTS01, BTS02]', '[BTS01]']] },
    { name: 'the SAP adapter', change: [['WCF-Custom: { binding: sapBinding }', 'WCF-SAP: {}']] },
  ],
  silent: [
    { name: 'a clustered host', change: [['RxSap: { ', 'RxSap: { clusterGroup: CLU/RxSap, ']] },
    { name: 'a send handler', change: [['receive:', 'send:']] },
    { name: 'another binding', change: [['sapBinding', 'sqlBinding']] },
  ],
  absent: [
    { name: 'the binding is not stated', change: [['{ binding: sapBinding }', '{}']] },
    { name: 'the instances are not stated', change: [['instances: [BTS01, BTS02], ', '']] },
  ],
  fixes: [
    {
      title: 'Cluster the host "RxSap" (BTS01, BTS02): plans cluster BTSCLU',
      change: [
        [
          'hosts:\n',
          'clusters:\n  BTSCLU:\n    nodes: [BTS01, BTS02]\n    groups:\n      RxSap: { resources: [network-name, ip-address, disk, msdtc], owners: [BTS01, BTS02] }\n    planned: true\nhosts:\n',
        ],
        ['{ binding: sapBinding } } }', '{ binding: sapBinding } }, clusterGroup: BTSCLU/RxSap }'],
      ],
    },
  ],
};
