/** The rules of the family `consistency`. */
import type { Rule } from '../rule.ts';
import { twinsDiffer } from './twinsDiffer.ts';

export const consistencyRules: readonly Rule[] = [twinsDiffer];
