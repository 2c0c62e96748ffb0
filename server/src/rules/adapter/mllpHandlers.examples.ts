/** Examples of `adapter/mllp-handlers`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'adapter/mllp-handlers',
  fires: `bizha: 1
servers:
  BTS01: { roles: [biztalk] } # want
  BTS02: { roles: [biztalk] }
hosts:
  Wards: { instances: [BTS01], receive: [MLLP] }
  Labs: { instances: [BTS01], receive: [MLLP] }
`,
  alsoFires: [
    {
      name: 'the second host runs on more servers',
      change: [['Labs: { instances: [BTS01]', 'Labs: { instances: [BTS01, BTS02]']],
    },
    {
      name: 'sending',
      change: [
        ['Wards: { instances: [BTS01], receive:', 'Wards: { instances: [BTS01], send:'],
        ['Labs: { instances: [BTS01], receive:', 'Labs: { instances: [BTS01], send:'],
      ],
    },
  ],
  silent: [
    { name: 'on different servers', change: [['Labs: { instances: [BTS01]', 'Labs: { instances: [BTS02]']] },
    {
      name: 'one receives and one sends',
      change: [['Labs: { instances: [BTS01], receive:', 'Labs: { instances: [BTS01], send:']],
    },
  ],
  absent: [{ name: 'the instances of a host are not stated', change: [['Labs: { instances: [BTS01], ', 'Labs: { ']] }],
  fixes: [
    {
      title: 'Use MLLP in "Labs" only, not in "Wards"',
      on: 'the second host runs on more servers',
      change: [['Wards: { instances: [BTS01], receive: [MLLP] }', 'Wards: { instances: [BTS01], receive: [] }']],
    },
    {
      title: 'Use MLLP in "Wards" only, not in "Labs"',
      change: [['Labs: { instances: [BTS01], receive: [MLLP] }', 'Labs: { instances: [BTS01], receive: [] }']],
    },
  ],
};
