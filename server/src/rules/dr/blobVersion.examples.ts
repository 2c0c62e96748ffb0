/** Examples of `dr/blob-version`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'dr/blob-version',
  fires: `bizha: 1

group:
  version: "2016"
  featurePack: 1

backup:
  path: https://store.blob.core.windows.net/biztalk # want
`,
  alsoFires: [{ name: 'an older version', change: [['"2016"\n  featurePack: 1', '"2013 R2"']] }],
  silent: [
    { name: 'feature pack 2', change: [['featurePack: 1', 'featurePack: 2']] },
    { name: '2020', change: [['"2016"\n  featurePack: 1', '"2020"']] },
    { name: 'a share', change: [['https://store.blob.core.windows.net/biztalk', String.raw`'\\VAULT\biztalk'`]] },
  ],
  absent: [
    { name: 'the feature pack is not stated', change: [['  featurePack: 1\n', '']] },
    { name: 'the version is not stated', change: [['  version: "2016"\n', '']] },
  ],
};
