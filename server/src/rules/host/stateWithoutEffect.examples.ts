/** Examples of `host/state-without-effect`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'host/state-without-effect',
  fires: `bizha: 1
sites:
  North: {}
  South: { role: disaster-recovery }
servers:
  BTS01: { roles: [biztalk, iis], site: North }
  BTS02: { roles: [biztalk, iis], site: North }
  BTS11: { roles: [biztalk, iis], site: South }
loadBalancers:
  LB: { members: [BTS01, BTS02], serves: [Web] }
hosts:
  Web:
    type: isolated
    receive: [WCF-BasicHttp]
    instances:
      BTS01: {}
      BTS02: { state: stopped } # want
      BTS11: { state: disabled }
`,
  alsoFires: [
    { name: 'disabled', change: [['BTS02: { state: stopped }', 'BTS02: { state: disabled }']] },
    { name: 'no balancer sends it calls', change: [['members: [BTS01, BTS02]', 'members: [BTS01]']] },
  ],
  silent: [
    { name: 'started', change: [['BTS02: { state: stopped }', 'BTS02: { state: started }']] },
    { name: 'started by hand', change: [['BTS02: { state: stopped }', 'BTS02: { state: stopped, standby: true }']] },
    { name: 'on the disaster-recovery site', change: [['      BTS02: { state: stopped } # want\n', '']] },
    {
      name: 'an in-process host has another finding',
      change: [
        ['type: isolated', 'type: in-process'],
        ['[WCF-BasicHttp]', '[SB-Messaging]'],
      ],
    },
  ],
  absent: [
    { name: 'the state', change: [['BTS02: { state: stopped }', 'BTS02: {}']] },
    { name: 'the type', change: [['    type: isolated\n', '']] },
  ],
  fixes: [
    {
      title: 'Say that the instance of "Web" on "BTS02" is started by hand',
      on: 'no balancer sends it calls',
      change: [['BTS02: { state: stopped }', 'BTS02: { standby: true }']],
    },
    {
      title: 'Remove the state of "Web" on "BTS02"',
      change: [['BTS02: { state: stopped }', 'BTS02: {}']],
    },
  ],
};
