/** Examples of `host/single-biztalk-server`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'host/single-biztalk-server',
  fires: `bizha: 1
group:
  name: Contoso
  edition: enterprise
servers:
  BTS01: { roles: [biztalk] } # want
  SQL01: { roles: [sql] }
hosts:
  Receive: { instances: [BTS01], receive: [FTP] }
  Send: { instances: [BTS01], send: [SMTP] }
`,
  alsoFires: [
    { name: 'an edition that allows one server', change: [['edition: enterprise', 'edition: standard']] },
    {
      name: 'its virtual machine is restarted elsewhere: a warning',
      change: [
        ['BTS01: { roles: [biztalk] }', 'BTS01: { roles: [biztalk], hypervisor: HV }'],
        ['servers:\n', 'hypervisors:\n  HV: { clustered: true }\nservers:\n'],
      ],
    },
    {
      name: 'the other one is on the disaster-recovery site',
      change: [
        ['servers:\n', 'sites:\n  North: {}\n  South: { role: disaster-recovery }\nservers:\n'],
        ['SQL01: { roles: [sql] }', 'BTS02: { roles: [biztalk], site: South }'],
      ],
    },
  ],
  silent: [
    { name: 'two BizTalk servers', change: [['SQL01: { roles: [sql] }', 'SQL01: { roles: [sql, biztalk] }']] },
    { name: 'the goal is available', change: [['name: Contoso', 'availabilityGoal: available']] },
    {
      name: 'an instance on a server that is not described',
      change: [['Send: { instances: [BTS01]', 'Send: { instances: [BTS01, BTS02]']],
    },
    { name: 'a test group', change: [['name: Contoso', 'purpose: test']] },
  ],
  absent: [{ name: 'the roles of another server are not stated', change: [['SQL01: { roles: [sql] }', 'SQL01: {}']] }],
  fixes: [
    {
      title: 'Plan a second BizTalk server BTS02 with the same host instances',
      change: [
        ['  SQL01: { roles: [sql] }\n', '  SQL01: { roles: [sql] }\n  BTS02: { roles: [biztalk], planned: true }\n'],
        ['Send: { instances: [BTS01]', 'Send: { instances: { BTS01: {}, BTS02: { planned: true } }'],
      ],
    },
    {
      title: 'Plan a second BizTalk server BTS02 with the same host instances, and change the edition to enterprise',
      on: 'an edition that allows one server',
      change: [
        ['  edition: standard\n', '  edition: enterprise\n'],
        ['  SQL01: { roles: [sql] }\n', '  SQL01: { roles: [sql] }\n  BTS02: { roles: [biztalk], planned: true }\n'],
        [
          '  Send: { instances: [BTS01], send: [SMTP] }\n',
          '  Send: { instances: { BTS01: {}, BTS02: { planned: true } }, send: [SMTP] }\n',
        ],
      ],
    },
  ],
};
