/** Examples of `dr/standard-join`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'dr/standard-join',
  fires: `bizha: 1

group:
  edition: standard

sites:
  Main: {}
  DR: { role: disaster-recovery }

servers:
  BTS01: { site: Main, roles: [biztalk] }
  DRBTS01: { site: DR, roles: [biztalk] } # want
`,
  alsoFires: [{ name: 'Branch', change: [['edition: standard', 'edition: branch']] }],
  silent: [
    { name: 'Enterprise', change: [['edition: standard', 'edition: enterprise']] },
    {
      name: 'a rebuild after the event is planned',
      change: [['servers:', 'disasterRecovery: { coldPlan: true }\n\nservers:']],
    },
    {
      name: 'no BizTalk server there',
      change: [['DRBTS01: { site: DR, roles: [biztalk] }', 'DRSQL01: { site: DR, roles: [sql] }']],
    },
  ],
  absent: [{ name: 'the edition is not stated', change: [['  edition: standard\n', '']] }],
};
