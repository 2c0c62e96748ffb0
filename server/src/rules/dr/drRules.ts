/** The rules of the family `dr`. */
import type { Rule } from '../rule.ts';
import { agIsNotBackup } from './agIsNotBackup.ts';
import { backupPathLocal } from './backupPathLocal.ts';
import { backupPrimarySiteOnly } from './backupPrimarySiteOnly.ts';
import { backupSameDisk } from './backupSameDisk.ts';
import { backupShareSingle } from './backupShareSingle.ts';
import { bamNotBackedUp } from './bamNotBackedUp.ts';
import { blobVersion } from './blobVersion.ts';
import { capacity } from './capacity.ts';
import { clusterIsNotDr } from './clusterIsNotDr.ts';
import { customDb } from './customDb.ts';
import { destinationSameSite } from './destinationSameSite.ts';
import { destinationShape } from './destinationShape.ts';
import { driveMismatch } from './driveMismatch.ts';
import { hostsNotMirrored } from './hostsNotMirrored.ts';
import { instanceActive } from './instanceActive.ts';
import { instanceNameMismatch } from './instanceNameMismatch.ts';
import { loginsMissing } from './loginsMissing.ts';
import { noBackupJob } from './noBackupJob.ts';
import { noBiztalkServers } from './noBiztalkServers.ts';
import { noMasterSecretPlan } from './noMasterSecretPlan.ts';
import { noPlan } from './noPlan.ts';
import { otherBackupMethod } from './otherBackupMethod.ts';
import { rpoTooSmall } from './rpoTooSmall.ts';
import { rtoManual } from './rtoManual.ts';
import { secondMasterSecret } from './secondMasterSecret.ts';
import { sourceUnmapped } from './sourceUnmapped.ts';
import { sqlLogShipping } from './sqlLogShipping.ts';
import { sqlVersionMismatch } from './sqlVersionMismatch.ts';
import { standardJoin } from './standardJoin.ts';
import { untested } from './untested.ts';

export const drRules: readonly Rule[] = [
  noPlan,
  noBackupJob,
  otherBackupMethod,
  loginsMissing,
  sqlLogShipping,
  destinationShape,
  sourceUnmapped,
  driveMismatch,
  instanceNameMismatch,
  sqlVersionMismatch,
  destinationSameSite,
  noBiztalkServers,
  hostsNotMirrored,
  instanceActive,
  secondMasterSecret,
  noMasterSecretPlan,
  backupPathLocal,
  backupShareSingle,
  backupSameDisk,
  backupPrimarySiteOnly,
  blobVersion,
  bamNotBackedUp,
  customDb,
  agIsNotBackup,
  clusterIsNotDr,
  rpoTooSmall,
  rtoManual,
  capacity,
  untested,
  standardJoin,
];
