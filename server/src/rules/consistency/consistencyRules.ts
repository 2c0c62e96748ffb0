/** The rules of the family `consistency`. */
import type { Rule } from '../rule.ts';

export const consistencyRules: readonly Rule[] = [];
