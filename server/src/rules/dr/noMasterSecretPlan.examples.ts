/** Examples of `dr/no-master-secret-plan`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'dr/no-master-secret-plan',
  fires: String.raw`bizha: 1

group:
  version: "2020"

sites:
  Main: {}
  DR: { role: disaster-recovery }

servers:
  SSO01: { site: Main, roles: [biztalk] }
  DRBTS01: { site: DR, roles: [biztalk] }

masterSecretServer:
  on: SSO01
  backup:
    path: '\\VAULT\sso'
    offsite: false # want
`,
  alsoFires: [
    {
      name: 'there is no backup at all',
      change: [["  backup:\n    path: '\\\\VAULT\\sso'\n    offsite: false # want", '  backup: false # want']],
    },
    {
      name: 'no server there has SSO',
      change: [
        ['DR: { role: disaster-recovery }', 'DR: { role: disaster-recovery } # want'],
        ['DRBTS01: { site: DR, roles: [biztalk] }', 'DRSQL01: { site: DR, roles: [sql] }'],
        ['offsite: false # want', 'offsite: true'],
      ],
    },
  ],
  silent: [
    { name: 'a copy is elsewhere', change: [['offsite: false', 'offsite: true']] },
    { name: 'no disaster-recovery site', change: [['DR: { role: disaster-recovery }', 'DR: {}']] },
    { name: 'all sites are active', change: [['version: "2020"', 'approach: stretched']] },
    {
      name: 'the servers are set up only after the event',
      change: [
        ['masterSecretServer:', 'disasterRecovery: { coldPlan: true }\n\nmasterSecretServer:'],
        ['DRBTS01: { site: DR, roles: [biztalk] }', 'DRSQL01: { site: DR, roles: [sql] }'],
        ['offsite: false', 'offsite: true'],
      ],
    },
  ],
  absent: [
    { name: 'whether a copy is elsewhere is not stated', change: [['    offsite: false # want\n', '']] },
    {
      name: 'what the servers there do is not stated',
      change: [
        ['DRBTS01: { site: DR, roles: [biztalk] }', 'DRSQL01: { site: DR }'],
        ['    offsite: false # want\n', ''],
      ],
    },
  ],
};
