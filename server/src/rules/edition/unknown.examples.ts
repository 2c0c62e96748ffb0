/** Examples of `edition/unknown`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'edition/unknown',
  fires: `bizha: 1

group: # want
  name: Ours
`,
  alsoFires: [
    { name: 'the edition only', change: [['name: Ours', 'version: "2020"']] },
    { name: 'the version only', change: [['name: Ours', 'edition: enterprise']] },
    { name: 'the goal is not stated: it is high in production', change: [['name: Ours', 'purpose: production']] },
    {
      name: 'no group',
      change: [['bizha: 1\n\ngroup: # want\n  name: Ours\n', 'bizha: 1 # want\nservers:\n  BTS01:\n']],
    },
  ],
  silent: [
    { name: 'both', change: [['group: # want\n  name: Ours', 'group:\n  version: "2020"\n  edition: enterprise']] },
    { name: 'a lower goal', change: [['group: # want\n  name: Ours', 'group:\n  availabilityGoal: available']] },
    { name: 'a group for tests', change: [['group: # want\n  name: Ours', 'group:\n  purpose: test']] },
  ],
  absent: [{ name: 'nothing is described', change: [['\ngroup: # want\n  name: Ours\n', '']] }],
  fixes: [
    {
      title: 'State version "2020" and edition enterprise',
      change: [['  name: Ours\n', '  name: Ours\n  version: "2020"\n  edition: enterprise\n']],
    },
    {
      title: 'State edition enterprise',
      on: 'the edition only',
      change: [['  version: "2020"\n', '  version: "2020"\n  edition: enterprise\n']],
    },
    {
      title: 'State version "2020"',
      on: 'the version only',
      change: [['  edition: enterprise\n', '  edition: enterprise\n  version: "2020"\n']],
    },
  ],
};
