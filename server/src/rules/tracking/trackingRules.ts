/** The rules of the family `tracking`. */
import type { Rule } from '../rule.ts';
import { noHost } from './noHost.ts';
import { notDedicated } from './notDedicated.ts';
import { nPlusOne } from './nPlusOne.ts';
import { severalHosts } from './severalHosts.ts';
import { singleInstance } from './singleInstance.ts';
import { surplus } from './surplus.ts';

export const trackingRules: readonly Rule[] = [noHost, singleInstance, nPlusOne, surplus, notDedicated, severalHosts];
