/** The rules of the family `db`. */
import type { Rule } from '../rule.ts';

export const dbRules: readonly Rule[] = [];
