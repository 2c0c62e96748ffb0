/** Examples of `db/other-not-redundant`. */
import type { RuleExamples } from '../ruleExamples.ts';
import { gapExamples } from './gapExamples.ts';

export const examples: RuleExamples = gapExamples('db/other-not-redundant', {
  database: 'BAMStarSchema',
  alsoFires: [
    { name: 'BAM alerts', change: [['BAMStarSchema', 'BAMAlertsApplication']] },
    { name: 'the SSIS catalogue', change: [['BAMStarSchema', 'SSISDB']] },
  ],
  silent: [
    { name: 'the BAM archive, which need not be', change: [['BAMStarSchema: OTHER # want', 'BAMArchive: OTHER']] },
  ],
});
