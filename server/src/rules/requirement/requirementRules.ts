/** The rules of the family `requirement`. */
import type { Rule } from '../rule.ts';
import { cannotTell } from './cannotTell.ts';
import { notMet } from './notMet.ts';

export const requirementRules: readonly Rule[] = [notMet, cannotTell];
