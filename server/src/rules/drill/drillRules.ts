/** The rules of the family `drill`. */
import type { Rule } from '../rule.ts';

export const drillRules: readonly Rule[] = [];
