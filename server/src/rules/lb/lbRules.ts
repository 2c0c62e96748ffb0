/** The rules of the family `lb`. */
import type { Rule } from '../rule.ts';
import { bamPortal } from './bamPortal.ts';
import { instanceNotMember } from './instanceNotMember.ts';
import { memberWithoutInstance } from './memberWithoutInstance.ts';
import { needless } from './needless.ts';
import { singleDevice } from './singleDevice.ts';
import { singleMember } from './singleMember.ts';

export const lbRules: readonly Rule[] = [
  singleMember,
  memberWithoutInstance,
  instanceNotMember,
  singleDevice,
  needless,
  bamPortal,
];
