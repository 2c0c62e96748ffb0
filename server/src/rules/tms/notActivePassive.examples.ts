/** Examples of `tms/not-active-passive`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'tms/not-active-passive',
  fires: `bizha: 1

group:
  version: "2020"
  edition: enterprise

sites:
  DR: { role: disaster-recovery }

servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk], sso: true }
  DRBTS01: { site: DR, roles: [biztalk] }

tms:
  servers: [BTS01, BTS02]
  mode: active/active # want

hosts:
  Mail: { instances: [BTS01, BTS02], disasterRecovery: false, send: [Office365 Mail] }
`,
  alsoFires: [
    {
      name: 'on one server',
      change: [
        ['servers: [BTS01, BTS02]', 'servers: [BTS01] # want'],
        ['active/active # want', 'active/passive'],
      ],
    },
    {
      name: 'the second server is at the disaster-recovery site',
      change: [
        ['servers: [BTS01, BTS02]', 'servers: [BTS01, DRBTS01] # want'],
        ['active/active # want', 'active/passive'],
      ],
    },
    {
      name: 'on no server',
      change: [
        ['servers: [BTS01, BTS02]', 'servers: [] # want'],
        ['active/active # want', 'active/passive'],
      ],
    },
    {
      name: 'on a server without Single Sign-On',
      change: [
        ['servers: [BTS01, BTS02]', 'servers: [BTS01, BTS02] # want'],
        ['active/active # want', 'active/passive'],
        ['sso: true', 'sso: false'],
      ],
    },
  ],
  silent: [
    { name: 'one is active, one waits', change: [['mode: active/active', 'mode: active/passive']] },
    { name: 'no Office 365 adapter', change: [['send: [Office365 Mail]', 'send: [SMTP]']] },
    { name: 'TMS is not described', change: [['tms:\n  servers: [BTS01, BTS02]\n  mode: active/active # want\n', '']] },
  ],
  absent: [
    { name: 'the mode is not stated: the first is active', change: [['  mode: active/active # want\n', '']] },
    { name: 'the servers are not stated', change: [['  servers: [BTS01, BTS02]\n', '']] },
  ],
  fixes: [
    { title: 'Run BizTalk TMS active/passive', change: [['mode: active/active', 'mode: active/passive']] },
    {
      title: 'Add "BTS02" to BizTalk TMS',
      on: 'on one server',
      change: [['  servers: [BTS01] # want\n', '  servers: [BTS01, BTS02] # want\n']],
    },
    {
      title: 'Add the Enterprise SSO service to "BTS02", where BizTalk TMS runs',
      on: 'on a server without Single Sign-On',
      change: [['  BTS02: { roles: [biztalk], sso: false }\n', '  BTS02: { roles: [biztalk], sso: true }\n']],
    },
  ],
};
