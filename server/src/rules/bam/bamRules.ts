/** The rules of the family `bam`. */
import type { Rule } from '../rule.ts';
import { maintenance } from './maintenance.ts';
import { wcfInterceptor } from './wcfInterceptor.ts';

export const bamRules: readonly Rule[] = [maintenance, wcfInterceptor];
