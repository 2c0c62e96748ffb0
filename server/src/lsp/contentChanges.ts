/**
 * The content changes of a `didChange`, applied to a text: each counts in the text that the one before has left. Linear in
 * the text and the changes together. Knows nothing of what a text means.
 */
import type { Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { indexLines, type LineIndex } from '../text/lineIndex.ts';
import { spanOf } from './convert.ts';

/** The text after all changes. */
export function textAfter(
  before: { readonly text: string; readonly lines: LineIndex },
  changes: readonly TextDocumentContentChangeEvent[],
): string {
  let lines: string[] | undefined;
  for (const change of changes) {
    lines =
      'range' in change
        ? replaceRange(lines ?? linesOf(before.text, before.lines), change.range, change.text)
        : linesOf(change.text);
  }
  return lines?.join('') ?? before.text;
}

/** The lines of a text, each with its line end. */
function linesOf(text: string, { starts }: LineIndex = indexLines(text)): string[] {
  return starts.map((start, line) => text.slice(start, starts[line + 1]));
}

/** More lines than this are not handed over as arguments. */
const maxArguments = 1_000;

/** The lines with a range replaced; takes `lines`. Those around it are cut again: a CR and a LF may have come together. */
function replaceRange(lines: string[], { start, end }: Range, by: string): string[] {
  const first = Math.max(0, Math.min(start.line, lines.length) - 1);
  const next = Math.max(first, Math.min(end.line + 2, lines.length));
  const text = lines.slice(first, next).join('');
  const span = spanOf(
    { text, lines: indexLines(text) },
    { start: { ...start, line: start.line - first }, end: { ...end, line: end.line - first } },
  );
  const cut = linesOf(text.slice(0, span.start) + by + text.slice(span.end));
  // The line end of the last one is no beginning of another, but for that at the end of the text.
  if (next < lines.length) cut.pop();
  if (cut.length > maxArguments) return lines.slice(0, first).concat(cut, lines.slice(next));
  lines.splice(first, next - first, ...cut);
  return lines;
}
