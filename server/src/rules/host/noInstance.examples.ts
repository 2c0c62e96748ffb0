/** Examples of `host/no-instance`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'host/no-instance',
  fires: `bizha: 1
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
hosts:
  Process: { instances: [BTS01, BTS02], orchestrations: [Bill] }
  Send: { instances: [], send: [SMTP] } # want
`,
  alsoFires: [
    { name: 'work that one instance alone can do', change: [['send: [SMTP]', 'receive: [FTP]']] },
    { name: 'all instances are disabled', change: [['instances: []', 'instances: { BTS01: { state: disabled } }']] },
    {
      name: 'all instances are started by hand',
      change: [['instances: []', 'instances: { BTS01: { state: disabled, standby: true } }']],
    },
    {
      name: 'instances on the disaster-recovery site only',
      change: [
        ['bizha: 1\n', 'bizha: 1\nsites:\n  North: {}\n  South: { role: disaster-recovery }\n'],
        [
          '  BTS02: { roles: [biztalk] }\n',
          '  BTS02: { roles: [biztalk] }\n  BTS03: { roles: [biztalk], site: South }\n',
        ],
        ['instances: []', 'instances: [BTS03]'],
      ],
    },
  ],
  silent: [
    { name: 'a retired host', change: [['instances: []', 'retired: true, instances: []']] },
    { name: 'the content is not stated', change: [[', send: [SMTP]', '']] },
    {
      name: 'a stopped instance of a clustered host',
      change: [['instances: []', 'clusterGroup: CLU/Send, instances: { BTS01: { state: stopped } }']],
    },
  ],
  absent: [{ name: 'the instances are not stated', change: [['instances: [], ', '']] }],
  fixes: [
    {
      title: 'Plan host instances: "Send" on BTS01, BTS02',
      change: [['instances: []', 'instances: { BTS01: { planned: true }, BTS02: { planned: true } }']],
    },
    {
      title: 'Start the instances of "Send" on BTS01',
      on: 'all instances are disabled',
      change: [
        [
          '  Send: { instances: { BTS01: { state: disabled } }, send: [SMTP] } # want\n',
          '  Send: { instances: { BTS01: { state: started } }, send: [SMTP] } # want\n',
        ],
      ],
    },
    {
      title: 'Start the instances of "Send" on BTS01',
      on: 'all instances are started by hand',
      change: [
        [
          '  Send: { instances: { BTS01: { state: disabled, standby: true } }, send: [SMTP] } # want\n',
          '  Send: { instances: { BTS01: { state: started } }, send: [SMTP] } # want\n',
        ],
      ],
    },
    {
      title: 'Plan a host instance: "Send" on BTS01',
      on: 'work that one instance alone can do',
      change: [
        [
          '  Send: { instances: [], receive: [FTP] } # want\n',
          '  Send: { instances: { BTS01: { planned: true } }, receive: [FTP] } # want\n',
        ],
      ],
    },
  ],
};
