/** The rules of the family `messagebox`. */
import type { Rule } from '../rule.ts';
import { allDisabled } from './allDisabled.ts';
import { masterCount } from './masterCount.ts';
import { masterPublishes } from './masterPublishes.ts';
import { notRedundant } from './notRedundant.ts';
import { twoDatabases } from './twoDatabases.ts';
import { uneven } from './uneven.ts';

export const messageboxRules: readonly Rule[] = [
  notRedundant,
  twoDatabases,
  masterPublishes,
  allDisabled,
  masterCount,
  uneven,
];
