/** The rules of the family `cluster`. */
import type { Rule } from '../rule.ts';

export const clusterRules: readonly Rule[] = [];
