/** The rules of the family `tms`. */
import type { Rule } from '../rule.ts';
import { notActivePassive } from './notActivePassive.ts';

export const tmsRules: readonly Rule[] = [notActivePassive];
