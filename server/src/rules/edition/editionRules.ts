/** The rules of the family `edition`. */
import type { Rule } from '../rule.ts';

export const editionRules: readonly Rule[] = [];
