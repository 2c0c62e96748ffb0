/** Examples of `db/tracking-not-redundant`. */
import type { RuleExamples } from '../ruleExamples.ts';
import { gapExamples } from './gapExamples.ts';

export const examples: RuleExamples = gapExamples('db/tracking-not-redundant', {
  database: 'BizTalkDTADb',
  silent: [{ name: 'nothing is tracked', change: [['servers:', 'group:\n  tracking: false\n\nservers:']] }],
});
