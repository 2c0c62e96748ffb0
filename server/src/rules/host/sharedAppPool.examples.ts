/** Examples of `host/shared-app-pool`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'host/shared-app-pool',
  fires: `bizha: 1
servers:
  BTS01: { roles: [biztalk, iis] }
  BTS02: { roles: [biztalk, iis] }
loadBalancers:
  LB: { members: [BTS01, BTS02] }
hosts:
  Orders:
    type: isolated
    receive: [WCF-BasicHttp]
    instances:
      BTS01: { appPools: [Services] }
      BTS02: { appPools: [Orders] }
  Invoices:
    type: isolated
    receive: [WCF-BasicHttp]
    instances:
      BTS01: { appPools: [services] } # want
      BTS02: { appPools: [Invoices] }
`,
  silent: [
    { name: 'a pool each', change: [['appPools: [services]', 'appPools: [Invoices]']] },
    {
      name: 'pools of one name on different servers',
      change: [
        ['BTS01: { appPools: [services] }', 'BTS01: { appPools: [Invoices] }'],
        ['BTS02: { appPools: [Invoices] }', 'BTS02: { appPools: [Services] }'],
      ],
    },
    { name: 'adapters of one host', change: [['appPools: [services]', 'appPools: [Invoices, Inbox]']] },
    {
      name: 'a retired host',
      change: [['  Invoices:\n', '  Invoices:\n    retired: true\n']],
    },
  ],
  absent: [{ name: 'the pools', change: [['BTS01: { appPools: [services] }', 'BTS01: {}']] }],
  fixes: [
    {
      title: 'Give "Invoices" on "BTS01" an application pool of its own, "InvoicesPool"',
      change: [['appPools: [services]', 'appPools: [InvoicesPool]']],
    },
  ],
};
