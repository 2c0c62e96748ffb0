/** Examples of `reference/adapter-not-in-version`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'reference/adapter-not-in-version',
  fires: `bizha: 1
group:
  version: "2020"
hosts:
  Receive:
    receive:
      SQL: {} # want
  Send:
    send: [SFTP]
`,
  alsoFires: [
    {
      name: 'before the version that brought it',
      change: [
        ['"2020"', '"2010"'],
        ['SQL: {} # want', 'FILE: {}'],
        ['[SFTP]', '[SFTP] # want'],
      ],
    },
    {
      name: 'without the feature pack',
      change: [
        ['"2020"', '"2016"\n  featurePack: 1'],
        ['SQL: {} # want', 'EventHub: {} # want'],
      ],
    },
    {
      name: 'BizTalk Message Queuing, as information',
      change: [['SQL: {} # want', 'MSMQT: {} # want']],
    },
  ],
  silent: [
    { name: 'another version', change: [['"2020"', '"2016"']] },
    { name: 'another adapter', change: [['SQL: {} # want', 'WCF-SQL: {}']] },
  ],
  absent: [
    { name: 'the version is not stated', change: [['group:\n  version: "2020"\n', '']] },
    {
      name: 'the feature pack is not stated',
      change: [
        ['"2020"', '"2016"'],
        ['SQL: {} # want', 'EventHub: {}'],
      ],
    },
  ],
  fixes: [
    { title: 'Replace the adapter with WCF-SQL', change: [['SQL: {} # want', 'WCF-SQL: {} # want']] },
    {
      title: 'Set the version to 2013',
      on: 'before the version that brought it',
      change: [['  version: "2010"\n', '  version: "2013"\n']],
    },
    {
      title: 'Set the version to 2016 with Feature Pack 2',
      on: 'without the feature pack',
      change: [['  featurePack: 1\n', '  featurePack: 2\n']],
    },
  ],
};
