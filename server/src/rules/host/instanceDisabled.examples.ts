/** Examples of `host/instance-disabled`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'host/instance-disabled',
  fires: `bizha: 1
sites:
  North: {}
  South: { role: disaster-recovery }
servers:
  BTS01: { roles: [biztalk], site: North }
  BTS02: { roles: [biztalk], site: North }
  BTS11: { roles: [biztalk], site: South }
hosts:
  Send:
    instances:
      BTS01: {}
      BTS02: { state: disabled } # want
      BTS11: { state: disabled }
    send: [SMTP]
`,
  alsoFires: [{ name: 'stopped', change: [['BTS02: { state: disabled }', 'BTS02: { state: stopped }']] }],
  silent: [
    {
      name: 'a possible owner of a clustered host, of which another rule speaks',
      change: [
        ['hosts:\n', 'clusters:\n  CLU: { nodes: [BTS01, BTS02], groups: { Send: {} } }\nhosts:\n'],
        ['  Send:\n', '  Send:\n    clusterGroup: CLU/Send\n'],
      ],
    },
    {
      name: 'to be started by hand',
      change: [['BTS02: { state: disabled }', 'BTS02: { state: disabled, standby: true }']],
    },
    {
      name: 'an isolated host, which IIS runs',
      change: [['    send: [SMTP]', '    type: isolated\n    receive: [HTTP]']],
    },
    {
      name: 'none is active, which is the larger finding',
      change: [['      BTS01: {}\n', '']],
    },
    { name: 'started', change: [['BTS02: { state: disabled }', 'BTS02: { state: started }']] },
    { name: 'on the disaster-recovery site', change: [['      BTS02: { state: disabled } # want\n', '']] },
    {
      name: 'a stopped instance of a clustered host',
      change: [
        ['    send: [SMTP]', '    clusterGroup: CLU/Send\n    send: [SMTP]'],
        ['BTS02: { state: disabled }', 'BTS02: { state: stopped }'],
      ],
    },
  ],
  absent: [{ name: 'the state is not stated', change: [['BTS02: { state: disabled }', 'BTS02: {}']] }],
  fixes: [
    {
      title: 'Start the instance of "Send" on BTS02',
      change: [['BTS02: { state: disabled }', 'BTS02: { state: started }']],
    },
    { title: 'Remove the instance of "Send" on BTS02', change: [['      BTS02: { state: disabled } # want\n', '']] },
  ],
};
