/** The rules of the family `sso`. */
import type { Rule } from '../rule.ts';
import { hostOtherGroup } from './hostOtherGroup.ts';
import { iisNotClustered } from './iisNotClustered.ts';
import { localAccounts } from './localAccounts.ts';
import { masterSecretOnNlb } from './masterSecretOnNlb.ts';
import { masterSecretSingle } from './masterSecretSingle.ts';
import { multipleMasterSecretServers } from './multipleMasterSecretServers.ts';
import { noMasterSecretServer } from './noMasterSecretServer.ts';
import { secretBackupOnSameServer } from './secretBackupOnSameServer.ts';
import { secretMissingOnNode } from './secretMissingOnNode.ts';
import { secretNotBackedUp } from './secretNotBackedUp.ts';
import { secretServerName } from './secretServerName.ts';
import { serviceMissing } from './serviceMissing.ts';
import { sharesMessageboxNode } from './sharesMessageboxNode.ts';
import { ssodbNotRedundant } from './ssodbNotRedundant.ts';
import { unclusteredHostOnSsoCluster } from './unclusteredHostOnSsoCluster.ts';
import { unclusteredSsoOnHostCluster } from './unclusteredSsoOnHostCluster.ts';

export const ssoRules: readonly Rule[] = [
  noMasterSecretServer,
  multipleMasterSecretServers,
  masterSecretSingle,
  masterSecretOnNlb,
  secretNotBackedUp,
  secretBackupOnSameServer,
  secretMissingOnNode,
  secretServerName,
  ssodbNotRedundant,
  unclusteredHostOnSsoCluster,
  hostOtherGroup,
  iisNotClustered,
  serviceMissing,
  unclusteredSsoOnHostCluster,
  sharesMessageboxNode,
  localAccounts,
];
