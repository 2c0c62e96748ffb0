/** The rules of the family `msdtc`. */
import type { Rule } from '../rule.ts';
import { notClusteredOnSql } from './notClusteredOnSql.ts';
import { notClusteredOnSso } from './notClusteredOnSso.ts';

export const msdtcRules: readonly Rule[] = [notClusteredOnSql, notClusteredOnSso];
