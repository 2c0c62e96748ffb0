/** Operations on a text of which no tree is at hand. */

import type { Operation } from '../../server/src/syntax/edit/operation.ts';
import { planEdits } from '../../server/src/syntax/edit/plan.ts';
import { parse } from '../../server/src/syntax/parse.ts';
import { applyEdits } from '../../server/src/text/textEdit.ts';

/** The text after `operations`. */
export function applyOperations(text: string, operations: readonly Operation[]): string {
  return applyEdits(text, planEdits(text, parse(text), operations));
}
