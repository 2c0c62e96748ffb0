/**
 * What becomes of one operation: text edits, or smaller operations that do the same one after the other. Where neither is
 * sound the answer is `undefined`, and the text stays as it is.
 */
import type { TextEdit } from '../../text/textEdit.ts';
import type { Operation } from './operation.ts';

export type Step =
  | { readonly edits: readonly TextEdit[]; readonly next?: Operation }
  | { readonly operations: readonly Operation[] };

/** Nothing is left to do. */
export const done: Step = { edits: [] };

export function step(edits: readonly TextEdit[] | undefined): Step | undefined {
  return edits && { edits };
}
