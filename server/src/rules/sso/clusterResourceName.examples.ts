/** Examples of `sso/cluster-resource-name`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sso/cluster-resource-name',
  fires: `bizha: 1

servers:
  SSO01: { roles: [sso] }
  SSO02: { roles: [sso] }

clusters:
  SSOCLU:
    nodes: [SSO01, SSO02]
    groups:
      SSO:
        resources: [network-name, ip-address, disk, msdtc, sso]
        dependencies:
          sso: [msdtc] # want
          msdtc: [network-name, disk]
`,
  silent: [
    { name: 'it depends on the network name', change: [['sso: [msdtc]', 'sso: [network-name]']] },
    { name: 'another resource', change: [['sso: [msdtc] # want', 'network-name: [ip-address]']] },
  ],
  absent: [
    { name: 'what SSO depends on', change: [['          sso: [msdtc] # want\n', '']] },
    {
      name: 'the dependencies',
      change: [['        dependencies:\n          sso: [msdtc] # want\n          msdtc: [network-name, disk]\n', '']],
    },
  ],
  fixes: [
    {
      title: 'Let SSO in "SSOCLU/SSO" depend on the network name',
      change: [['sso: [msdtc]', 'sso: [msdtc, network-name]']],
    },
  ],
};
