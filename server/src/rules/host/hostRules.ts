/** The rules of the family `host`. */
import type { Rule } from '../rule.ts';

export const hostRules: readonly Rule[] = [];
