/** Examples of `db/bam-primary-import-not-redundant`. */
import type { RuleExamples } from '../ruleExamples.ts';
import { gapExamples } from './gapExamples.ts';

export const examples: RuleExamples = gapExamples('db/bam-primary-import-not-redundant', {
  database: 'BAMPrimaryImport',
  silent: [{ name: 'BAM is not in use', change: [['databases:', 'bam: { used: false }\n\ndatabases:']] }],
});
