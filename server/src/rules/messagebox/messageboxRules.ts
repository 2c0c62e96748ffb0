/** The rules of the family `messagebox`. */
import type { Rule } from '../rule.ts';

export const messageboxRules: readonly Rule[] = [];
