/** The rules of the family `host`. */
import type { Rule } from '../rule.ts';
import { instanceDisabled } from './instanceDisabled.ts';
import { isolatedAppPool } from './isolatedAppPool.ts';
import { isolatedContent } from './isolatedContent.ts';
import { mixedFunctions } from './mixedFunctions.ts';
import { nameTooLong } from './nameTooLong.ts';
import { noDefault } from './noDefault.ts';
import { noInstance } from './noInstance.ts';
import { receiveFaultToleranceOff } from './receiveFaultToleranceOff.ts';
import { receiveFaultToleranceVersion } from './receiveFaultToleranceVersion.ts';
import { sharedFailureDomain } from './sharedFailureDomain.ts';
import { singleBiztalkServer } from './singleBiztalkServer.ts';
import { singleInstance } from './singleInstance.ts';
import { tooManyInstances } from './tooManyInstances.ts';
import { wrongTypeForAdapter } from './wrongTypeForAdapter.ts';

export const hostRules: readonly Rule[] = [
  noInstance,
  singleInstance,
  singleBiztalkServer,
  instanceDisabled,
  isolatedContent,
  wrongTypeForAdapter,
  noDefault,
  mixedFunctions,
  tooManyInstances,
  isolatedAppPool,
  nameTooLong,
  receiveFaultToleranceOff,
  receiveFaultToleranceVersion,
  sharedFailureDomain,
];
