/** Examples of `adapter/unneeded-cluster`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'adapter/unneeded-cluster',
  fires: `bizha: 1
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
clusters:
  BTSCLU:
    nodes: [BTS01, BTS02]
    groups:
      Hosts: { resources: [network-name, ip-address, disk, msdtc] }
adapters:
  Fax: {}
hosts:
  Send:
    clusterGroup: BTSCLU/Hosts # want
    instances: [BTS01, BTS02]
    send: [FTP, SMTP]
`,
  silent: [
    { name: 'a plain host', change: [['    clusterGroup: BTSCLU/Hosts # want\n', '']] },
    { name: 'FTP receive', change: [['send: [FTP, SMTP]', 'receive: [FTP]']] },
    { name: 'MSMQ', change: [['[FTP, SMTP]', '[MSMQ]']] },
    { name: 'ordered receive', change: [['send: [FTP, SMTP]', 'receive: { MQSeries: { orderedDelivery: true } }']] },
    { name: 'a custom adapter', change: [['[FTP, SMTP]', '[FTP, Fax]']] },
    { name: 'polling without a declared lock', change: [['send: [FTP, SMTP]', 'receive: [WCF-SQL]']] },
    { name: 'Enterprise Single Sign-On is clustered there', change: [['disk, msdtc]', 'disk, sso, msdtc]']] },
  ],
  absent: [
    { name: 'the content is not stated', change: [['    send: [FTP, SMTP]\n', '']] },
    { name: 'whether order is kept', change: [['send: [FTP, SMTP]', 'receive: [MQSeries]']] },
  ],
  fixes: [{ title: 'Run "Send" as plain instances', change: [['    clusterGroup: BTSCLU/Hosts # want\n', '']] }],
};
