/** The rules of the family `msdtc`. */
import type { Rule } from '../rule.ts';
import { dependencies } from './dependencies.ts';
import { networkAccessOff } from './networkAccessOff.ts';
import { notClusteredOnHostCluster } from './notClusteredOnHostCluster.ts';
import { notClusteredOnSql } from './notClusteredOnSql.ts';
import { notClusteredOnSso } from './notClusteredOnSso.ts';
import { rpcLevel } from './rpcLevel.ts';
import { stopped } from './stopped.ts';

export const msdtcRules: readonly Rule[] = [
  notClusteredOnSql,
  notClusteredOnSso,
  notClusteredOnHostCluster,
  networkAccessOff,
  stopped,
  dependencies,
  rpcLevel,
];
