/** Examples of `infra/single-dns`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'infra/single-dns',
  fires: `bizha: 1

sites:
  Main: {}
  DR: { role: disaster-recovery }

servers:
  BTS01: { site: Main, roles: [biztalk] }
  DC01: { site: Main, roles: [domain-controller, dns] } # want
  DC02: { site: Main, roles: [domain-controller] }
`,
  alsoFires: [
    {
      name: 'its virtual machine is restarted elsewhere',
      change: [
        ['roles: [domain-controller, dns] }', 'roles: [domain-controller, dns], hypervisor: HV }'],
        ['servers:\n', 'hypervisors:\n  HV: { clustered: true }\n\nservers:\n'],
      ],
    },
    { name: 'on a server of its own', change: [['roles: [domain-controller, dns]', 'roles: [dns]']] },
    {
      name: 'the second is at the disaster-recovery site',
      change: [
        [
          'DC02: { site: Main, roles: [domain-controller] }',
          'DC02: { site: Main, roles: [domain-controller] }\n  DC03: { site: DR, roles: [dns] }',
        ],
      ],
    },
  ],
  silent: [
    {
      name: 'DNS runs on both',
      change: [
        ['DC02: { site: Main, roles: [domain-controller] }', 'DC02: { site: Main, roles: [domain-controller, dns] }'],
      ],
    },
    {
      name: 'DNS on every domain controller: the only one has its own finding',
      change: [['  DC02: { site: Main, roles: [domain-controller] }\n', '']],
    },
  ],
  absent: [
    {
      name: 'what another server is for',
      change: [['DC02: { site: Main, roles: [domain-controller] }', 'DC02: { site: Main }']],
    },
    { name: 'no DNS server is described', change: [['roles: [domain-controller, dns]', 'roles: [domain-controller]']] },
  ],
  fixes: [
    {
      title: 'Add DNS to DC02',
      change: [
        ['DC02: { site: Main, roles: [domain-controller] }', 'DC02: { site: Main, roles: [domain-controller, dns] }'],
      ],
    },
  ],
};
