/** The rules of the family `adapter`. */
import type { Rule } from '../rule.ts';

export const adapterRules: readonly Rule[] = [];
