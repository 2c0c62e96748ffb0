/**
 * Offsets to lines and back, as the Language Server Protocol counts them: zero-based lines, zero-based UTF-16 characters,
 * lines ended by LF, CRLF or a lone CR. It holds no text.
 */

import type { Span } from './span.ts';

/** A zero-based line and UTF-16 character. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Where each line of a text starts. */
export interface LineIndex {
  readonly starts: readonly number[];
  readonly length: number;
}

const LF = 10;
const CR = 13;

/** Indexes `text` in one pass. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  addStarts(starts, text, 0, text.length);
  return { starts, length: text.length };
}

/** The index of `text`, in which `length` characters stand where `span` was: only these are looked at. */
export function reindexLines(before: LineIndex, text: string, { start, end }: Span, length: number): LineIndex {
  // Whether a line starts somewhere depends on the characters on both sides.
  const starts = start === 0 ? [0] : before.starts.slice(0, lineAt(before, start - 1) + 1);
  addStarts(starts, text, Math.max(0, start - 1), start + length);
  const delta = length - (end - start);
  for (let line = lineAt(before, end) + 1; line < before.starts.length; line++)
    starts.push((before.starts[line] ?? 0) + delta);
  return { starts, length: text.length };
}

/** Adds the starts of lines behind the characters from `from` to `until`. */
function addStarts(starts: number[], text: string, from: number, until: number): void {
  for (let i = from; i < until; i++) {
    const code = text.charCodeAt(i);
    if (code === LF || (code === CR && text.charCodeAt(i + 1) !== LF)) starts.push(i + 1);
  }
}

/** The line that holds `offset`; offsets outside the text are clamped. */
export function lineAt(index: LineIndex, offset: number): number {
  let low = 0;
  let high = index.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((index.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The position of `offset`, clamped to the text. */
export function positionAt(index: LineIndex, offset: number): Position {
  const clamped = Math.max(0, Math.min(offset, index.length));
  const line = lineAt(index, clamped);
  return { line, character: clamped - (index.starts[line] ?? 0) };
}

/** The offset of a position; a character behind the end of its line is clamped to the start of the next line. */
export function offsetAt(index: LineIndex, position: Position): number {
  if (position.line < 0) return 0;
  const start = index.starts[position.line];
  if (start === undefined) return index.length;
  const next = index.starts[position.line + 1] ?? index.length;
  return Math.max(start, Math.min(start + Math.max(0, position.character), next));
}
