/**
 * Offsets to lines and back, as the Language Server Protocol counts them: zero-based lines, zero-based UTF-16 characters,
 * lines ended by LF, CRLF or a lone CR. It holds no text.
 */

import { lastStarting } from './lastStarting.ts';
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
  const kept = start === 0 ? 1 : lineAt(before, start - 1) + 1;
  const resumed = lineAt(before, end) + 1;
  const made: number[] = [];
  addStarts(made, text, Math.max(0, start - 1), start + length);
  const delta = length - (end - start);
  const starts = new Array<number>(kept + made.length + before.starts.length - resumed);
  for (let line = 0; line < kept; line++) starts[line] = before.starts[line] ?? 0;
  for (let i = 0; i < made.length; i++) starts[kept + i] = made[i] ?? 0;
  const shift = kept + made.length - resumed;
  for (let line = resumed; line < before.starts.length; line++)
    starts[line + shift] = (before.starts[line] ?? 0) + delta;
  return { starts, length: text.length };
}

/** Adds the starts of lines after the characters from `from` to `until`. */
function addStarts(starts: number[], text: string, from: number, until: number): void {
  for (let i = from; i < until; i++) {
    const code = text.charCodeAt(i);
    if (code === LF || (code === CR && text.charCodeAt(i + 1) !== LF)) starts.push(i + 1);
  }
}

/** The line that holds `offset`; offsets outside the text are clamped. */
export function lineAt(index: LineIndex, offset: number): number {
  const last = lastStarting(index.starts.length, (line) => index.starts[line] ?? 0, offset);
  return Math.max(0, last);
}

/** The position of `offset`, clamped to the text. */
export function positionAt(index: LineIndex, offset: number): Position {
  const clamped = Math.max(0, Math.min(offset, index.length));
  const line = lineAt(index, clamped);
  return { line, character: clamped - (index.starts[line] ?? 0) };
}

/** The offset of a position in a text, clamped to it; a character after the end of its line is the end of the line. */
export function offsetAt(
  { text, lines }: { readonly text: string; readonly lines: LineIndex },
  { line, character }: Position,
): number {
  if (line < 0) return 0;
  const start = lines.starts[line];
  if (start === undefined) return lines.length;
  const next = lines.starts[line + 1];
  const offset = start + Math.max(0, character);
  if (offset < (next ?? lines.length)) return offset;
  let end = next ?? lines.length;
  while (next !== undefined && end > start && (text.charCodeAt(end - 1) === LF || text.charCodeAt(end - 1) === CR))
    end--;
  return end;
}
