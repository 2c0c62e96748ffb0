/** The rules of the family `sql`. */
import type { Rule } from '../rule.ts';
import { activeActiveCapacity } from './activeActiveCapacity.ts';
import { agentOff } from './agentOff.ts';
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
];
