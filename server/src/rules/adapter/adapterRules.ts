/** The rules of the family `adapter`. */
import type { Rule } from '../rule.ts';
import { balancerOrClusterRequired } from './balancerOrClusterRequired.ts';
import { clusteredHostRequired } from './clusteredHostRequired.ts';
import { duplicateReceive } from './duplicateReceive.ts';
import { fileLocalPath } from './fileLocalPath.ts';
import { fileShareNotRedundant } from './fileShareNotRedundant.ts';
import { loadBalancerRequired } from './loadBalancerRequired.ts';
import { msmqNotClustered } from './msmqNotClustered.ts';
import { pop3Mailbox } from './pop3Mailbox.ts';
import { sapNotClustered } from './sapNotClustered.ts';
import { sqlNotClustered } from './sqlNotClustered.ts';

export const adapterRules: readonly Rule[] = [
  clusteredHostRequired,
  duplicateReceive,
  sapNotClustered,
  sqlNotClustered,
  pop3Mailbox,
  msmqNotClustered,
  loadBalancerRequired,
  balancerOrClusterRequired,
  fileLocalPath,
  fileShareNotRedundant,
];
