/** The rules of the family `sql`. */
import type { Rule } from '../rule.ts';
import { activeActiveCapacity } from './activeActiveCapacity.ts';
import { agAnalysisServices } from './agAnalysisServices.ts';
import { agAsynchronous } from './agAsynchronous.ts';
import { agBiztalkVersion } from './agBiztalkVersion.ts';
import { agDatabaseMissing } from './agDatabaseMissing.ts';
import { agentOff } from './agentOff.ts';
import { agJobs } from './agJobs.ts';
import { agListenerNotUsed } from './agListenerNotUsed.ts';
import { agListenerPort } from './agListenerPort.ts';
import { agMessageboxAll } from './agMessageboxAll.ts';
import { agMultiSubnet } from './agMultiSubnet.ts';
import { agNoListener } from './agNoListener.ts';
import { agNoWsfc } from './agNoWsfc.ts';
import { agOneInstanceDtc } from './agOneInstanceDtc.ts';
import { agOs } from './agOs.ts';
import { agPerDatabaseDtc } from './agPerDatabaseDtc.ts';
import { agReadOnlyRouting } from './agReadOnlyRouting.ts';
import { agReplicasOneNode } from './agReplicasOneNode.ts';
import { agSingleReplica } from './agSingleReplica.ts';
import { agSqlSp } from './agSqlSp.ts';
import { agSqlVersion } from './agSqlVersion.ts';
import { agSsisdb } from './agSsisdb.ts';
import { agStandardEdition } from './agStandardEdition.ts';
import { fciNoSharedStorage } from './fciNoSharedStorage.ts';
import { mirroring } from './mirroring.ts';
import { notClustered } from './notClustered.ts';
import { raidLevel } from './raidLevel.ts';
import { replicationAsHa } from './replicationAsHa.ts';
import { sharedStorageSingle } from './sharedStorageSingle.ts';
import { sharedWithBiztalk } from './sharedWithBiztalk.ts';
import { simpleRecovery } from './simpleRecovery.ts';
import { standardNodeLimit } from './standardNodeLimit.ts';
import { vss } from './vss.ts';
import { weakEdition } from './weakEdition.ts';

export const sqlRules: readonly Rule[] = [
  notClustered,
  mirroring,
  vss,
  replicationAsHa,
  fciNoSharedStorage,
  sharedStorageSingle,
  raidLevel,
  standardNodeLimit,
  weakEdition,
  activeActiveCapacity,
  sharedWithBiztalk,
  simpleRecovery,
  agentOff,
  agSqlVersion,
  agBiztalkVersion,
  agAsynchronous,
  agOneInstanceDtc,
  agSqlSp,
  agPerDatabaseDtc,
  agStandardEdition,
  agListenerNotUsed,
  agNoListener,
  agListenerPort,
  agMultiSubnet,
  agReplicasOneNode,
  agSingleReplica,
  agNoWsfc,
  agDatabaseMissing,
  agAnalysisServices,
  agSsisdb,
  agJobs,
  agOs,
  agReadOnlyRouting,
  agMessageboxAll,
];
