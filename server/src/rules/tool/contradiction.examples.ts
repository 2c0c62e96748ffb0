/** Examples of `format/contradiction`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'format/contradiction',
  fires: `bizha: 1

servers:
  BTS01: { roles: [biztalk, msmq] }
  BTS02: { roles: [biztalk, msmq] }
  MQ01: { roles: [msmq] }
  SQL01: { roles: [sql] }
  SQL02: { roles: [sql] }

clusters:
  SQLCLU:
    nodes: [SQL01, SQL02]

sqlInstances:
  SQLPROD:
    on: SQL01
    mode: active/passive # want

hosts:
  Receive:
    instances: [BTS01, BTS02]
    receive:
      MSMQ: { queue: remote, queueServer: MQ01 }
`,
  alsoFires: [
    {
      name: 'an instance on a cluster does not stand alone',
      change: [
        ['on: SQL01', 'on: SQLCLU'],
        ['mode: active/passive', 'mode: standalone'],
      ],
    },
    {
      name: 'a layout for three nodes on two',
      change: [
        ['on: SQL01', 'on: SQLCLU'],
        ['mode: active/passive', 'mode: active/active/passive'],
      ],
    },
    {
      name: 'a remote queue on the only server of the host',
      change: [
        ['mode: active/passive # want', 'mode: standalone'],
        ['instances: [BTS01, BTS02]', 'instances: [MQ01]'],
        ['queueServer: MQ01 }', 'queueServer: MQ01 } # want'],
      ],
    },
    {
      name: 'a local queue elsewhere',
      change: [
        ['mode: active/passive # want', 'mode: standalone'],
        ['queue: remote, queueServer: MQ01 }', 'queue: local, queueServer: MQ01 } # want'],
      ],
    },
    {
      name: 'a master secret server without Single Sign-On',
      change: [
        ['mode: active/passive # want', 'mode: standalone'],
        ['MQ01: { roles: [msmq] }', 'MQ01: { roles: [msmq, master-secret], sso: false } # want'],
      ],
    },
    {
      name: 'nothing is shipped, and a map of it',
      change: [
        ['mode: active/passive # want', 'mode: standalone'],
        ['hosts:', 'disasterRecovery:\n  method: none # want\n  logShipping: { SQLPROD: SQLPROD }\n\nhosts:'],
      ],
    },
  ],
  silent: [
    { name: 'mode and placement agree', change: [['mode: active/passive', 'mode: standalone']] },
    { name: 'on a cluster', change: [['on: SQL01', 'on: SQLCLU']] },
    {
      name: 'a remote queue on one of several servers is remote for the others',
      change: [
        ['mode: active/passive', 'mode: standalone'],
        ['queueServer: MQ01', 'queueServer: BTS01'],
      ],
    },
  ],
  absent: [
    { name: 'where the instance is is not stated', change: [['    on: SQL01\n', '']] },
    { name: 'the mode is not stated', change: [['    mode: active/passive # want\n', '']] },
  ],
  fixes: [{ title: 'Replace with "standalone"', change: [['mode: active/passive', 'mode: standalone']] }],
};
