/** A text to be edited, with its tree, and functions on its lines. All offsets count from the start of the text. */
import { blanksStart } from '../../text/blanks.ts';
import { lineEnd, lineStart, nextLine } from '../../text/lines.ts';
import type { TextEdit } from '../../text/textEdit.ts';
import type { Syntax } from '../syntax.ts';

export interface SourceText {
  readonly text: string;
  readonly syntax: Syntax;
  /** The line end that the file uses most; LF for one without any. */
  readonly eol: string;
}

export function sourceText(text: string, syntax: Syntax): SourceText {
  return { text, syntax, eol: lineEndOf(text) };
}

/** A lone CR ends no line for the YAML parser. */
function lineEndOf(text: string): string {
  const all = text.split('\n').length - 1;
  const pairs = text.split('\r\n').length - 1;
  return pairs > all - pairs ? '\r\n' : '\n';
}

/** The text before `at` on its line. */
export function before(text: string, at: number): string {
  return text.slice(lineStart(text, at), at);
}

/** The text from `at` to the end of its line. */
export function after(text: string, at: number): string {
  return text.slice(at, lineEnd(text, at));
}

/** Whether the rest of a line is blank or a comment. */
export function isBlankOrComment(rest: string): boolean {
  return /^[ \t]*$|^[ \t]+#|^#/.test(rest);
}

/** Whether the last complete line of a text is blank, and not its only line. */
export function endsWithBlankLine(text: string): boolean {
  if (!/[\r\n]$/.test(text)) return false;
  const end = text.length - (text.endsWith('\r\n') ? 2 : 1);
  const start = blanksStart(text, end);
  return /[\r\n]/.test(text[start - 1] ?? '');
}

/** The offset of the first character from `from` on that is neither space, line end nor comment. */
export function skipBlank(text: string, from: number): number {
  let at = from;
  for (;;) {
    while (at < text.length && /\s/.test(text[at] ?? '')) at++;
    if (text[at] !== '#') return at;
    at = lineEnd(text, at);
  }
}

export function replacing(start: number, end: number, text: string): TextEdit {
  return { span: { start, end }, text };
}

export function inserting(at: number, text: string): TextEdit {
  return replacing(at, at, text);
}

/** Inserts whole lines after the line of `end`; `end` may already be the start of the next line. */
export function insertingLines({ text, eol }: SourceText, end: number, lines: readonly string[]): TextEdit {
  const block = lines.join(eol);
  if (end > 0 && lineStart(text, end) === end && /[\r\n]/.test(text[end - 1] ?? '')) return inserting(end, block + eol);
  return inserting(lineEnd(text, end), eol + block);
}

/** Removes the whole lines from the one that holds `start` to the one that holds `end`. */
export function removingLines(text: string, start: number, end: number): TextEdit {
  const from = lineStart(text, start);
  const to = nextLine(text, end);
  if (to < text.length || /[\r\n]$/.test(text.slice(lineEnd(text, end), to))) return replacing(from, to, '');
  // The last line has no line end: that of the line before is removed instead.
  const previous = from >= 2 && text.slice(from - 2, from) === '\r\n' ? from - 2 : Math.max(0, from - 1);
  return replacing(from === 0 || text[from - 1] === '\uFEFF' ? from : previous, to, '');
}
