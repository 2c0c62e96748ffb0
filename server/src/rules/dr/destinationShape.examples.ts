/** Examples of `dr/destination-shape`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'dr/destination-shape',
  fires: `bizha: 1

sqlInstances:
  MSG:
  CFG:
  TRACK:
  DR1:
  DR2:
  DR3:

disasterRecovery:
  logShipping: { MSG: DR1, CFG: DR1, TRACK: DR2 } # want
`,
  silent: [
    { name: 'all to one', change: [['TRACK: DR2 }', 'TRACK: DR1 }']] },
    { name: 'each to its own', change: [['CFG: DR1', 'CFG: DR3']] },
    { name: 'it is not used', change: [['disasterRecovery:', 'disasterRecovery:\n  method: none']] },
    { name: 'one source', change: [['MSG: DR1, CFG: DR1, TRACK: DR2', 'MSG: DR1']] },
  ],
  absent: [
    {
      name: 'the map is not stated',
      change: [['  logShipping: { MSG: DR1, CFG: DR1, TRACK: DR2 } # want', '  method: biztalk-log-shipping']],
    },
  ],
  fixes: [{ title: 'Ship all instances to "DR1"', change: [['TRACK: DR2 }', 'TRACK: DR1 }']] }],
};
