/** The result of planning one operation: text edits, or smaller operations to be planned one after the other. */
import type { TextEdit } from '../../text/textEdit.ts';
import type { Operation } from './operation.ts';

export type PlanStep =
  | { readonly edits: readonly TextEdit[]; readonly next?: Operation }
  | { readonly operations: readonly Operation[] };

/** There is nothing to do. */
export const done: PlanStep = { edits: [] };

export function step(edits: readonly TextEdit[] | undefined): PlanStep | undefined {
  return edits && { edits };
}
