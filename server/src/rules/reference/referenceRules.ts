/** The rules of the family `reference`. */
import type { Rule } from '../rule.ts';
import { adapterNotInVersion } from './adapterNotInVersion.ts';
import { databaseNotPlaced } from './databaseNotPlaced.ts';
import { deprecatedAdapter } from './deprecatedAdapter.ts';
import { duplicateId } from './duplicateId.ts';
import { duplicateInstanceOnServer } from './duplicateInstanceOnServer.ts';
import { emptyHost } from './emptyHost.ts';
import { missingCoreDatabase } from './missingCoreDatabase.ts';
import { unknownAdapter } from './unknownAdapter.ts';
import { unknownId } from './unknownId.ts';
import { wrongRole } from './wrongRole.ts';

export const referenceRules: readonly Rule[] = [
  unknownId,
  duplicateId,
  duplicateInstanceOnServer,
  wrongRole,
  unknownAdapter,
  adapterNotInVersion,
  deprecatedAdapter,
  missingCoreDatabase,
  databaseNotPlaced,
  emptyHost,
];
