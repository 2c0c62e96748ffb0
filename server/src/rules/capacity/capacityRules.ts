/** The rules of the family `capacity`. */
import type { Rule } from '../rule.ts';

export const capacityRules: readonly Rule[] = [];
