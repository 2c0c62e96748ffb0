/** Examples of `dr/untested`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'dr/untested',
  today: '2026-11-23',
  fires: `bizha: 1

sites:
  Main: {}
  DR: { role: disaster-recovery }

servers:
  BTS01: { site: Main, roles: [biztalk] }

disasterRecovery:
  site: DR
  lastTested: 2025-11-22 # want
`,
  alsoFires: [
    {
      name: 'no date: that is a finding by itself',
      change: [
        ['disasterRecovery:\n', 'disasterRecovery: # want\n'],
        ['  lastTested: 2025-11-22 # want\n', ''],
      ],
    },
  ],
  silent: [
    { name: 'a year ago to the day', change: [['2025-11-22', '2025-11-23']] },
    { name: 'no disaster-recovery site', change: [['DR: { role: disaster-recovery }', 'DR: {}']] },
  ],
  absent: [{ name: 'the role of the site is not stated', change: [['DR: { role: disaster-recovery }', 'DR:']] }],
};
