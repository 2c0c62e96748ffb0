/** Examples of `dr/capacity`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'dr/capacity',
  fires: `bizha: 1

sites:
  Main: {}
  DR: { role: disaster-recovery } # want

servers:
  BTS01: { site: Main, roles: [biztalk], cores: 8 }
  BTS02: { site: Main, roles: [biztalk], cores: 8 }
  DRBTS01: { site: DR, roles: [biztalk], cores: 16 }
`,
  alsoFires: [
    {
      name: 'as many servers with fewer cores',
      change: [['cores: 16 }', 'cores: 4 }\n  DRBTS02: { site: DR, roles: [biztalk], cores: 4 }']],
    },
  ],
  silent: [
    {
      name: 'as many servers',
      change: [['cores: 16 }', 'cores: 8 }\n  DRBTS02: { site: DR, roles: [biztalk], cores: 8 }']],
    },
    { name: 'it is accepted', change: [['servers:', 'disasterRecovery: { capacityAccepted: true }\n\nservers:']] },
    {
      name: 'no BizTalk servers there, which has its own finding',
      change: [
        ['DRBTS01: { site: DR, roles: [biztalk], cores: 16 }', 'DRSQL01: { site: DR, roles: [sql], cores: 16 }'],
      ],
    },
    { name: 'all sites are active', change: [['sites:', 'group: { approach: stretched }\n\nsites:']] },
  ],
  absent: [
    {
      name: 'the cores are not stated',
      change: [['roles: [biztalk], cores: 16 }', 'roles: [biztalk] }\n  DRBTS02: { site: DR, roles: [biztalk] }']],
    },
  ],
};
