/** Examples of `msdtc/not-clustered-on-sso`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'msdtc/not-clustered-on-sso',
  fires: `bizha: 1

servers:
  SSO01: { roles: [sso] }
  SSO02: { roles: [sso] }
  SQL01: { roles: [sql] }

clusters:
  SSOCLU:
    nodes: [SSO01, SSO02]
    groups:
      SSO:
        resources: [network-name, ip-address] # want

sqlInstances:
  SQLPROD: { on: SQL01 }

databases:
  SSODB: SQLPROD

masterSecretServer: SSOCLU/SSO
`,
  silent: [
    { name: 'MSDTC is clustered', change: [['ip-address]', 'ip-address, disk, msdtc]']] },
    { name: 'it is on one computer', change: [['masterSecretServer: SSOCLU/SSO', 'masterSecretServer: SSO01']] },
    {
      name: 'SQL Server is in the same cluster, and its finding names both',
      change: [['on: SQL01', 'on: SSOCLU/SSO']],
    },
  ],
  absent: [
    {
      name: 'what the group holds is not stated',
      change: [['        resources: [network-name, ip-address] # want\n', '']],
    },
    {
      name: 'where the master secret server is is not stated',
      change: [['masterSecretServer: SSOCLU/SSO', 'masterSecretServer: { accounts: domain }']],
    },
  ],
  fixes: [{ title: 'Add clustered MSDTC to the group', change: [['ip-address]', 'ip-address, disk, msdtc]']] }],
};
