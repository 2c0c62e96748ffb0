/** Examples of `cluster/nodes-share-failure-domain`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'cluster/nodes-share-failure-domain',
  fires: `bizha: 1

servers:
  SQL01: { roles: [sql], hypervisor: HV1 }
  SQL02: { roles: [sql], hypervisor: HV1 }

clusters:
  SQLCLU: { nodes: [SQL01, SQL02] } # want
`,
  alsoFires: [
    {
      name: 'a rack',
      change: [
        ['SQL01: { roles: [sql], hypervisor: HV1', 'SQL01: { roles: [sql], rack: R1'],
        ['SQL02: { roles: [sql], hypervisor: HV1', 'SQL02: { roles: [sql], rack: r1'],
      ],
    },
    {
      name: 'an availability zone',
      change: [
        ['SQL01: { roles: [sql], hypervisor: HV1', 'SQL01: { roles: [sql], availabilityZone: Z1'],
        ['SQL02: { roles: [sql], hypervisor: HV1', 'SQL02: { roles: [sql], availabilityZone: Z1'],
      ],
    },
  ],
  silent: [
    {
      name: 'two hypervisors',
      change: [['SQL02: { roles: [sql], hypervisor: HV1', 'SQL02: { roles: [sql], hypervisor: HV2']],
    },
    { name: 'a clustered hypervisor', change: [['servers:', 'hypervisors:\n  HV1: { clustered: true }\n\nservers:']] },
    { name: 'one node, which is a finding of its own', change: [['[SQL01, SQL02]', '[SQL01]']] },
    {
      name: 'on the disaster-recovery site',
      change: [
        ['servers:', 'sites:\n  There: { role: disaster-recovery }\n\nservers:'],
        ['SQL01: { roles', 'SQL01: { site: There, roles'],
        ['SQL02: { roles', 'SQL02: { site: There, roles'],
      ],
    },
  ],
  absent: [
    { name: 'the hypervisor of a node', change: [['SQL02: { roles: [sql], hypervisor: HV1', 'SQL02: { roles: [sql]']] },
  ],
};
