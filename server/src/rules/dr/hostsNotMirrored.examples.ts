/** Examples of `dr/hosts-not-mirrored`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'dr/hosts-not-mirrored',
  fires: `bizha: 1

sites:
  Main: {}
  DR: { role: disaster-recovery }

servers:
  BTS01: { site: Main, roles: [biztalk] }
  BTS02: { site: Main, roles: [biztalk] }
  DRBTS01: { site: DR, roles: [biztalk] }

hosts:
  Receive: { instances: { BTS01: {}, BTS02: {}, DRBTS01: { state: disabled } }, receive: [FILE] }
  Send: # want
    instances:
      BTS01:
      BTS02:
    send: [FILE]
`,
  silent: [
    {
      name: 'it has a disabled instance there',
      change: [['      BTS02:\n', '      BTS02:\n      DRBTS01: { state: disabled }\n']],
    },
    {
      name: 'the host is out of scope',
      change: [['    send: [FILE]', '    send: [FILE]\n    disasterRecovery: false']],
    },
    { name: 'the host is no longer used', change: [['    send: [FILE]', '    send: [FILE]\n    retired: true']] },
    {
      name: 'no BizTalk server there, which has its own finding',
      change: [
        ['  DRBTS01: { site: DR, roles: [biztalk] }\n', ''],
        [', DRBTS01: { state: disabled } }', ' }'],
      ],
    },
    {
      name: 'the servers there are set up only after the event',
      change: [['hosts:', 'disasterRecovery: { coldPlan: true }\n\nhosts:']],
    },
    { name: 'all sites are active', change: [['sites:', 'group: { approach: stretched }\n\nsites:']] },
  ],
  absent: [
    { name: 'where the host runs is not stated', change: [['    instances:\n      BTS01:\n      BTS02:\n', '']] },
  ],
  fixes: [
    {
      title: 'Plan disabled instances of "Send" on "DRBTS01"',
      change: [['      BTS02:\n', '      BTS02:\n      DRBTS01: { state: disabled, planned: true }\n']],
    },
  ],
};
