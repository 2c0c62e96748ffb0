/** The rules of the family `db`. */
import type { Rule } from '../rule.ts';
import { bamAnalysisNotRedundant } from './bamAnalysisNotRedundant.ts';
import { bamPrimaryImportNotRedundant } from './bamPrimaryImportNotRedundant.ts';
import { breNotRedundant } from './breNotRedundant.ts';
import { nonstandardName } from './nonstandardName.ts';
import { otherNotRedundant } from './otherNotRedundant.ts';
import { separateDisks } from './separateDisks.ts';
import { trackingNotRedundant } from './trackingNotRedundant.ts';

export const dbRules: readonly Rule[] = [
  trackingNotRedundant,
  bamPrimaryImportNotRedundant,
  bamAnalysisNotRedundant,
  otherNotRedundant,
  breNotRedundant,
  nonstandardName,
  separateDisks,
];
