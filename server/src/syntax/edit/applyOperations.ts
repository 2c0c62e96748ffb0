/** Applies operations to a text without a tree. */
import { applyEdits } from '../../text/textEdit.ts';
import { parse } from '../parse.ts';
import type { Operation } from './operation.ts';
import { planEdits } from './plan.ts';

/** The text after `operations`. */
export function applyOperations(text: string, operations: readonly Operation[]): string {
  return applyEdits(text, planEdits(text, parse(text), operations));
}
