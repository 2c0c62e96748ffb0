/** The rules of the family `drill`. */
import type { Rule } from '../rule.ts';
import { old } from './old.ts';
import { overObjective } from './overObjective.ts';
import { worseThanPredicted } from './worseThanPredicted.ts';

export const drillRules: readonly Rule[] = [worseThanPredicted, overObjective, old];
