/** Examples of `dr/second-master-secret`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'dr/second-master-secret',
  fires: `bizha: 1

sites:
  Main: {}
  DR: { role: disaster-recovery }

servers:
  BTS01: { site: Main, roles: [biztalk] }
  SSO01: { site: Main, roles: [sso] }
  DRBTS01: { site: DR, roles: [biztalk, master-secret] } # want

masterSecretServer: SSO01
`,
  silent: [
    { name: 'it joins the existing SSO system', change: [['[biztalk, master-secret]', '[biztalk]']] },
    {
      name: 'a node of the cluster that carries it',
      change: [
        [
          'masterSecretServer: SSO01',
          'clusters:\n  SSOCLU: { nodes: [SSO01, DRBTS01], groups: { SSO: {} } }\n\nmasterSecretServer: SSOCLU/SSO',
        ],
      ],
    },
    { name: 'at the primary site it is another rule', change: [['DRBTS01: { site: DR', 'DRBTS01: { site: Main']] },
  ],
  absent: [{ name: 'the roles are not stated', change: [[', roles: [biztalk, master-secret]', '']] }],
  fixes: [{ title: 'Join "DRBTS01" to the existing SSO system', change: [['[biztalk, master-secret]', '[biztalk]']] }],
};
