/** Examples of `dr/rto-manual`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'dr/rto-manual',
  fires: `bizha: 1

group:
  version: "2020"
  recoveryTimeObjective: 30m # want

disasterRecovery:
  method: biztalk-log-shipping
`,
  silent: [
    { name: 'an hour is enough', change: [['recoveryTimeObjective: 30m', 'recoveryTimeObjective: 1h']] },
    { name: 'no log shipping', change: [['method: biztalk-log-shipping', 'method: none']] },
    { name: 'all sites are active', change: [['version: "2020"', 'approach: stretched']] },
  ],
  absent: [
    { name: 'no objective is stated', change: [['  recoveryTimeObjective: 30m # want\n', '']] },
    { name: 'the method is not stated', change: [['  method: biztalk-log-shipping\n', '']] },
  ],
};
