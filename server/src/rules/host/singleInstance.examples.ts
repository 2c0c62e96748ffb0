/** Examples of `host/single-instance`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'host/single-instance',
  fires: `bizha: 1
group:
  edition: enterprise
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
hosts:
  Process: { instances: [BTS01, BTS02], orchestrations: [Bill] }
  Send: { instances: [BTS01], send: [SMTP, WCF-SQL] } # want
`,
  alsoFires: [
    {
      name: 'MLLP only',
      change: [['send: [SMTP, WCF-SQL]', 'receive: [MLLP], send: [MLLP]']],
    },
    { name: 'the content is not stated', change: [[', send: [SMTP, WCF-SQL]', '']] },
    {
      name: 'the second instance is disabled',
      change: [['Send: { instances: [BTS01]', 'Send: { instances: { BTS01: {}, BTS02: { state: disabled } }']],
    },
    {
      name: 'the second instance is started by hand: information',
      change: [
        [
          'Send: { instances: [BTS01], send: [SMTP, WCF-SQL]',
          'Send: { instances: { BTS01: {}, BTS02: { state: disabled, standby: true } }, send: [SMTP]',
        ],
      ],
    },
    {
      name: 'the second instance is on the disaster-recovery site',
      change: [
        [
          'servers:\n',
          'sites:\n  North: {}\n  South: { role: disaster-recovery }\nservers:\n  BTS11: { roles: [biztalk], site: South }\n',
        ],
        ['Send: { instances: [BTS01]', 'Send: { instances: [BTS01, BTS11]'],
      ],
    },
    {
      name: 'isolated, without a load balancer too',
      change: [
        [
          'Send: { instances: [BTS01], send: [SMTP, WCF-SQL] }',
          'Send: { type: isolated, instances: [BTS01], receive: [HTTP] }',
        ],
      ],
    },
  ],
  silent: [
    { name: 'two servers', change: [['Send: { instances: [BTS01]', 'Send: { instances: [BTS01, BTS02]']] },
    { name: 'a clustered host', change: [['Send: { instances', 'Send: { clusterGroup: CLU/Send, instances']] },
    {
      name: 'content that needs a clustered host',
      change: [['send: [SMTP, WCF-SQL]', 'send: [SMTP], receive: [FTP]']],
    },
    { name: 'a dedicated tracking host', change: [['send: [SMTP, WCF-SQL]', 'tracking: true']] },
    { name: 'a host without content', change: [['send: [SMTP, WCF-SQL]', 'send: []']] },
    {
      name: 'the only BizTalk server of the group',
      change: [
        ['  BTS02: { roles: [biztalk] }\n', ''],
        ['[BTS01, BTS02]', '[BTS01]'],
      ],
    },
  ],
  absent: [{ name: 'the instances are not stated', change: [['Send: { instances: [BTS01], ', 'Send: { ']] }],
  fixes: [
    {
      title: 'Plan a second host instance: "Send" on BTS02',
      change: [['Send: { instances: [BTS01]', 'Send: { instances: { BTS01: {}, BTS02: { planned: true } }']],
    },
    {
      title: 'Let the instance of "Send" on "BTS02" run as well',
      on: 'the second instance is started by hand: information',
      change: [
        [
          '  Send: { instances: { BTS01: {}, BTS02: { state: disabled, standby: true } }, send: [SMTP] } # want\n',
          '  Send: { instances: { BTS01: {}, BTS02: { state: started } }, send: [SMTP] } # want\n',
        ],
      ],
    },
    {
      title: 'Let the instance of "Send" on "BTS02" run as well',
      on: 'the second instance is disabled',
      change: [
        [
          '  Send: { instances: { BTS01: {}, BTS02: { state: disabled } }, send: [SMTP, WCF-SQL] } # want\n',
          '  Send: { instances: { BTS01: {}, BTS02: { state: started } }, send: [SMTP, WCF-SQL] } # want\n',
        ],
      ],
    },
    {
      title: 'Plan a second host instance: "Send" on the new server BTS03',
      on: 'the second instance is disabled',
      change: [
        [
          '  BTS02: { roles: [biztalk] }\n',
          '  BTS02: { roles: [biztalk] }\n  BTS03: { roles: [biztalk], planned: true }\n',
        ],
        [
          '  Send: { instances: { BTS01: {}, BTS02: { state: disabled } }, send: [SMTP, WCF-SQL] } # want\n',
          '  Send: { instances: { BTS01: {}, BTS02: { state: disabled }, BTS03: { planned: true } }, send: [SMTP, WCF-SQL] } # want\n',
        ],
      ],
    },
    {
      title: 'Plan a second host instance: "Send" on BTS02, with load balancer LB1; adds role iis to BTS02',
      on: 'isolated, without a load balancer too',
      change: [
        [
          '  BTS02: { roles: [biztalk] }\n',
          '  BTS02: { roles: [biztalk, iis] }\nloadBalancers:\n  LB1: { members: [BTS01, BTS02], serves: [Send], planned: true }\n',
        ],
        [
          '  Send: { type: isolated, instances: [BTS01], receive: [HTTP] } # want\n',
          '  Send: { type: isolated, instances: { BTS01: {}, BTS02: { planned: true } }, receive: [HTTP] } # want\n',
        ],
      ],
    },
  ],
};
