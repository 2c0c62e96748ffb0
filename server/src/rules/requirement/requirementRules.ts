/** The rules of the family `requirement`. */
import type { Rule } from '../rule.ts';

export const requirementRules: readonly Rule[] = [];
