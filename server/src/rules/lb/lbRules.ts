/** The rules of the family `lb`. */
import type { Rule } from '../rule.ts';

export const lbRules: readonly Rule[] = [];
