/** The rules of the family `dr`. */
import type { Rule } from '../rule.ts';
import { noBackupJob } from './noBackupJob.ts';
import { noPlan } from './noPlan.ts';

export const drRules: readonly Rule[] = [noPlan, noBackupJob];
