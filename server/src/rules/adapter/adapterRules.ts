/** The rules of the family `adapter`. */
import type { Rule } from '../rule.ts';
import { backupTransportSameTarget } from './backupTransportSameTarget.ts';
import { balancerOrClusterRequired } from './balancerOrClusterRequired.ts';
import { clusteredHostRequired } from './clusteredHostRequired.ts';
import { directionUnsupported } from './directionUnsupported.ts';
import { duplicateReceive } from './duplicateReceive.ts';
import { fileLocalPath } from './fileLocalPath.ts';
import { fileMappedDrive } from './fileMappedDrive.ts';
import { fileShareNotRedundant } from './fileShareNotRedundant.ts';
import { loadBalancerRequired } from './loadBalancerRequired.ts';
import { logicappGatewaySingle } from './logicappGatewaySingle.ts';
import { mllpHandlers } from './mllpHandlers.ts';
import { mqsagentNodeMissing } from './mqsagentNodeMissing.ts';
import { mqseriesServerNotClustered } from './mqseriesServerNotClustered.ts';
import { msmqDependencyMissing } from './msmqDependencyMissing.ts';
import { msmqGroupMismatch } from './msmqGroupMismatch.ts';
import { msmqLocalServiceMissing } from './msmqLocalServiceMissing.ts';
import { msmqNotClustered } from './msmqNotClustered.ts';
import { msmqRemoteNotClustered } from './msmqRemoteNotClustered.ts';
import { msmqRemoteVersion } from './msmqRemoteVersion.ts';
import { msmqTransactionalNlb } from './msmqTransactionalNlb.ts';
import { namedPipeLocal } from './namedPipeLocal.ts';
import { netmsmqNotClustered } from './netmsmqNotClustered.ts';
import { nettcpLeaseTimeout } from './nettcpLeaseTimeout.ts';
import { office365Mailbox } from './office365Mailbox.ts';
import { only32BitHost } from './only32BitHost.ts';
import { orderedReceiveNotClustered } from './orderedReceiveNotClustered.ts';
import { orderedReceiveUnsupported } from './orderedReceiveUnsupported.ts';
import { orderedSendBackupTransport } from './orderedSendBackupTransport.ts';
import { pollingConcurrency } from './pollingConcurrency.ts';
import { pop3Mailbox } from './pop3Mailbox.ts';
import { sapNotClustered } from './sapNotClustered.ts';
import { sendDraggedIntoCluster } from './sendDraggedIntoCluster.ts';
import { sharepointAffinity } from './sharepointAffinity.ts';
import { sharepointNotBalanced } from './sharepointNotBalanced.ts';
import { sqlNotClustered } from './sqlNotClustered.ts';
import { unneededCluster } from './unneededCluster.ts';

export const adapterRules: readonly Rule[] = [
  clusteredHostRequired,
  duplicateReceive,
  sapNotClustered,
  sqlNotClustered,
  pollingConcurrency,
  pop3Mailbox,
  office365Mailbox,
  msmqNotClustered,
  netmsmqNotClustered,
  msmqGroupMismatch,
  msmqDependencyMissing,
  msmqLocalServiceMissing,
  msmqTransactionalNlb,
  msmqRemoteVersion,
  msmqRemoteNotClustered,
  loadBalancerRequired,
  balancerOrClusterRequired,
  nettcpLeaseTimeout,
  namedPipeLocal,
  orderedReceiveNotClustered,
  orderedReceiveUnsupported,
  orderedSendBackupTransport,
  fileLocalPath,
  fileMappedDrive,
  fileShareNotRedundant,
  mqseriesServerNotClustered,
  mqsagentNodeMissing,
  sharepointNotBalanced,
  sharepointAffinity,
  logicappGatewaySingle,
  mllpHandlers,
  unneededCluster,
  sendDraggedIntoCluster,
  only32BitHost,
  directionUnsupported,
  backupTransportSameTarget,
];
