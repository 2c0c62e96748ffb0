/**
 * Turns operations into text edits that keep everything else: comments, style, indentation, line ends. The file is never
 * serialised, and an operation that cannot be done soundly changes nothing.
 */

import { changeOf } from '../../text/change.ts';
import type { Span } from '../../text/span.ts';
import { applyEdits, composeEdits, type TextEdit } from '../../text/textEdit.ts';
import type { Place } from '../node.ts';
import { reparse } from '../reparse.ts';
import { rangeOf, type Syntax } from '../syntax.ts';
import { addName } from './addName.ts';
import { dropName } from './dropName.ts';
import type { Operation } from './operation.ts';
import { isSound } from './outcome.ts';
import type { PlanStep } from './planStep.ts';
import { removeValue } from './removeValue.ts';
import { setValue } from './setValue.ts';
import { type SourceText, sourceText } from './sourceText.ts';

/** The text after some operations, and the edits of the original text that lead to it. */
interface EditedText {
  readonly source: SourceText;
  readonly edits: readonly TextEdit[];
}

/** How many steps one operation may take; setting a large mapping takes one for each key. */
const maxSteps = 100;

/**
 * The edits of `text`, whose tree is `syntax`, that carry out `operations` one after the other; places of `replace` are
 * places of `syntax`. The edits do not overlap. An operation that cannot be done, or would change anything else, is left
 * out.
 */
export function planEdits(text: string, syntax: Syntax, operations: readonly Operation[]): TextEdit[] {
  const start: EditedText = { source: sourceText(text, syntax), edits: [] };
  const end = operations.reduce((draft, operation) => {
    if (operation.op === 'replace') return replace(draft, syntax, operation.place, operation.text);
    const next = carryOut(draft, operation);
    return next && next !== draft && isSound(draft.source, next.source, operation) ? next : draft;
  }, start);
  return end.edits.filter((edit) => edit.text !== text.slice(edit.span.start, edit.span.end));
}

/** Carries out an operation by its steps; `undefined` when one of them cannot be done. */
function carryOut(draft: EditedText, operation: Operation): EditedText | undefined {
  let current = draft;
  const left: Operation[] = [operation];
  for (let count = 0; left.length > 0; count++) {
    const next = left.shift();
    const done = next && count < maxSteps ? stepOf(current.source, next) : undefined;
    if (done === undefined) return undefined;
    if ('operations' in done) left.unshift(...done.operations);
    else {
      current = edited(current, done.edits);
      if (done.next) left.unshift(done.next);
    }
  }
  return current;
}

function stepOf(source: SourceText, operation: Operation): PlanStep | undefined {
  switch (operation.op) {
    case 'set':
      return setValue(source, operation.path, operation.value);
    case 'add':
      return addName(source, operation);
    case 'drop':
      return dropName(source, operation.path, operation.name);
    case 'remove':
      return removeValue(source, operation.path);
    default:
      return undefined;
  }
}

function edited(draft: EditedText, edits: readonly TextEdit[]): EditedText {
  if (edits.length === 0) return draft;
  const { text, syntax } = draft.source;
  const after = applyEdits(text, edits);
  return {
    source: sourceText(after, reparse(syntax, after, changeOf(edits))),
    edits: composeEdits(draft.edits, edits),
  };
}

/** Replaces a place of the original text, unless an earlier operation changed it, or it is an alias or a merge. */
function replace(draft: EditedText, syntax: Syntax, place: Place, text: string): EditedText {
  if (!syntax.starts.has(place.unit)) return draft;
  const span = moved(draft.edits, rangeOf(syntax, place));
  const isElsewhere = span && /^(?:\*|<<)/.test(draft.source.text.slice(span.start, span.end));
  return span && !isElsewhere ? edited(draft, [{ span, text }]) : draft;
}

/** Where a span of the original text is after `edits`; `undefined` when they overlap it. */
function moved(edits: readonly TextEdit[], span: Span): Span | undefined {
  let delta = 0;
  for (const edit of edits) {
    if (edit.span.end <= span.start) delta += edit.text.length - (edit.span.end - edit.span.start);
    else if (edit.span.start < span.end) return undefined;
  }
  return { start: span.start + delta, end: span.end + delta };
}
