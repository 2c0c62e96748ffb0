/**
 * Edits of a text by spans. The only way in which bizha changes a file: nothing is ever serialised again.
 */
import type { Span } from './span.ts';

/** Replaces the characters of `span`, counted from the start of the text, by `text`. An empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** Applies edits that do not overlap, in any order; insertions at one place keep their order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of inOrder(edits)) {
    if (edit.span.start < at) throw new RangeError(`overlapping edits at ${edit.span.start}`);
    parts.push(text.slice(at, edit.span.start), edit.text);
    at = edit.span.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/** The one edit that makes `after` of `before`: what both begin and end with stays. */
export function editBetween(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let kept = 0;
  while (
    kept < shorter - start &&
    before.charCodeAt(before.length - 1 - kept) === after.charCodeAt(after.length - 1 - kept)
  )
    kept++;
  return { span: { start, end: before.length - kept }, text: after.slice(start, after.length - kept) };
}

/**
 * One list of edits with the effect of `first`, then `second`, where the spans of `second` count in the text that
 * `first` made. Replacements that touch are merged, so the result never overlaps.
 */
export function composeEdits(first: readonly TextEdit[], second: readonly TextEdit[]): TextEdit[] {
  return second.length === 0 ? inOrder(first) : inOrder(second).reduceRight(composeOne, inOrder(first));
}

/** Adds one edit of the new text to edits of the old one. Called from the last to the first, so earlier spans hold. */
function composeOne(edits: TextEdit[], edit: TextEdit): TextEdit[] {
  const before: TextEdit[] = [];
  const after: TextEdit[] = [];
  let start = edit.span.start;
  let end = edit.span.end;
  let head = '';
  let tail = '';
  let shift = 0; // length of the new text minus that of the old, left of the current place
  let startShift = 0;
  let endShift: number | undefined;
  for (const e of edits) {
    const from = e.span.start + shift;
    const to = from + e.text.length;
    const grown = shift + e.text.length - (e.span.end - e.span.start);
    if (to < edit.span.start) {
      before.push(e);
      startShift = grown;
    } else if (from > edit.span.end) {
      endShift ??= shift;
      after.push(e);
    } else {
      if (from < edit.span.start) head += e.text.slice(0, edit.span.start - from);
      if (to > edit.span.end) tail += e.text.slice(edit.span.end - from);
      start = Math.min(start, from);
      end = Math.max(end, to);
    }
    shift = grown;
  }
  const merged = { span: { start: start - startShift, end: end - (endShift ?? shift) }, text: head + edit.text + tail };
  return [...before, merged, ...after];
}

/** Edits as they stand in the text; those at one place keep their order. */
export function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
