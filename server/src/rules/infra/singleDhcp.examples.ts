/** Examples of `infra/single-dhcp`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'infra/single-dhcp',
  fires: `bizha: 1

servers:
  BTS01: { roles: [biztalk], addressing: dynamic }
  DHCP01: { roles: [dhcp] } # want
  FS01: { roles: [file] }
`,
  silent: [
    { name: 'static addresses', change: [['addressing: dynamic', 'addressing: static']] },
    { name: 'two DHCP servers', change: [['roles: [file]', 'roles: [file, dhcp]']] },
  ],
  absent: [
    { name: 'what another server is for', change: [['FS01: { roles: [file] }', 'FS01:']] },
    { name: 'how addresses are given is not stated', change: [[', addressing: dynamic', '']] },
    { name: 'no DHCP server is described', change: [['DHCP01: { roles: [dhcp] }', 'DHCP01: {}']] },
  ],
  fixes: [
    { title: 'Give "BTS01" static addresses', change: [['addressing: dynamic', 'addressing: static']] },
    {
      title: 'Plan a second server, DHCP02, with "dhcp"',
      change: [['FS01: { roles: [file] }', 'FS01: { roles: [file] }\n  DHCP02: { roles: [dhcp], planned: true }']],
    },
  ],
};
