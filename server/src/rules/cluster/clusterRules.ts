/** The rules of the family `cluster`. */
import type { Rule } from '../rule.ts';
import { enterpriseRequired } from './enterpriseRequired.ts';
import { groupWithoutNameOrIp } from './groupWithoutNameOrIp.ts';
import { hostInstanceMissingOnNode } from './hostInstanceMissingOnNode.ts';
import { isolatedHostClustered } from './isolatedHostClustered.ts';
import { nodesShareFailureDomain } from './nodesShareFailureDomain.ts';
import { noWitness } from './noWitness.ts';
import { ownerInstanceDisabled } from './ownerInstanceDisabled.ts';
import { ownerNotNode } from './ownerNotNode.ts';
import { singleNode } from './singleNode.ts';
import { singlePossibleOwner } from './singlePossibleOwner.ts';
import { windowsNlbOnClusterNode } from './windowsNlbOnClusterNode.ts';
import { witnessOnNode } from './witnessOnNode.ts';

export const clusterRules: readonly Rule[] = [
  singleNode,
  hostInstanceMissingOnNode,
  ownerNotNode,
  ownerInstanceDisabled,
  singlePossibleOwner,
  groupWithoutNameOrIp,
  enterpriseRequired,
  isolatedHostClustered,
  windowsNlbOnClusterNode,
  noWitness,
  witnessOnNode,
  nodesShareFailureDomain,
];
