/** Examples of `host/shared-failure-domain`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'host/shared-failure-domain',
  fires: `bizha: 1
hypervisors:
  HV1: { clustered: false }
servers:
  BTS01: { roles: [biztalk], hypervisor: HV1 }
  BTS02: { roles: [biztalk], hypervisor: HV1 }
  BTS03: { roles: [biztalk], hypervisor: HV3 }
hosts:
  Send: { instances: [BTS01, BTS02], send: [SMTP] } # want
`,
  alsoFires: [
    {
      name: 'one rack',
      change: [
        ['BTS01: { roles: [biztalk], hypervisor: HV1 }', 'BTS01: { roles: [biztalk], rack: R1 }'],
        ['BTS02: { roles: [biztalk], hypervisor: HV1 }', 'BTS02: { roles: [biztalk], rack: r1 }'],
      ],
    },
    {
      name: 'one availability zone',
      change: [
        ['BTS01: { roles: [biztalk], hypervisor: HV1 }', 'BTS01: { roles: [biztalk], availabilityZone: "1" }'],
        ['BTS02: { roles: [biztalk], hypervisor: HV1 }', 'BTS02: { roles: [biztalk], availabilityZone: "1" }'],
      ],
    },
  ],
  silent: [
    { name: 'a clustered hypervisor', change: [['clustered: false', 'clustered: true']] },
    {
      name: 'two hypervisors',
      change: [['BTS02: { roles: [biztalk], hypervisor: HV1 }', 'BTS02: { roles: [biztalk], hypervisor: HV2 }']],
    },
    {
      name: 'a clustered host: the finding on the cluster says it',
      change: [
        ['hosts:\n', 'clusters:\n  CLU: { nodes: [BTS01, BTS02], groups: { Send: {} } }\nhosts:\n'],
        ['Send: { instances', 'Send: { clusterGroup: CLU/Send, instances'],
      ],
    },
    { name: 'one instance', change: [['[BTS01, BTS02]', '[BTS01]']] },
  ],
  absent: [
    {
      name: 'the hypervisor of a server is not stated',
      change: [['BTS02: { roles: [biztalk], hypervisor: HV1 }', 'BTS02: { roles: [biztalk] }']],
    },
  ],
  fixes: [{ title: 'Move the instance of "Send" on BTS02 to BTS03', change: [['[BTS01, BTS02]', '[BTS01, BTS03]']] }],
};
