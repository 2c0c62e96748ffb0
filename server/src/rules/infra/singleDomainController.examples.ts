/** Examples of `infra/single-domain-controller`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'infra/single-domain-controller',
  fires: `bizha: 1

servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
  DC01: { roles: [domain-controller, dns], os: "2019" } # want
`,
  alsoFires: [
    {
      name: 'its virtual machine is restarted elsewhere',
      change: [
        ['os: "2019" }', 'os: "2019", hypervisor: HV }'],
        ['servers:\n', 'hypervisors:\n  HV: { clustered: true }\n\nservers:\n'],
      ],
    },
    {
      name: 'the second is at the disaster-recovery site',
      change: [
        [
          'servers:\n',
          'sites:\n  DR: { role: disaster-recovery }\n\nservers:\n  DRDC01: { site: DR, roles: [domain-controller] }\n',
        ],
      ],
    },
  ],
  silent: [
    {
      name: 'there are two',
      change: [['BTS02: { roles: [biztalk] }', 'BTS02: { roles: [biztalk] }\n  DC02: { roles: [domain-controller] }']],
    },
    {
      name: 'a single computer needs none',
      change: [
        ['  BTS02: { roles: [biztalk] }\n', ''],
        ['  DC01: { roles: [domain-controller, dns], os: "2019" } # want\n', ''],
      ],
    },
    {
      name: 'local accounts need none',
      change: [
        ['servers:', 'group: { accounts: local }\n\nservers:'],
        ['  DC01: { roles: [domain-controller, dns], os: "2019" } # want\n', ''],
      ],
    },
  ],
  absent: [
    {
      name: 'what another server is for',
      change: [['BTS02: { roles: [biztalk] }', 'BTS02: { roles: [biztalk] }\n  DC02:']],
    },
    {
      name: 'no domain controllers are described',
      change: [['  DC01: { roles: [domain-controller, dns], os: "2019" } # want\n', '']],
    },
  ],
  fixes: [
    {
      title: 'Plan a second server, DC02, with "domain-controller" and "dns"',
      change: [['# want\n', '# want\n  DC02: { roles: [domain-controller, dns], os: "2019", planned: true }\n']],
    },
  ],
};
