/** Texts with `$0` where the cursor is. */
import assert from 'node:assert/strict';

/** The text without its mark, and where the mark was. */
export function atCursor(marked: string): { text: string; offset: number } {
  const parts = marked.split('$0');
  assert.equal(parts.length, 2, 'the text must hold $0 exactly once');
  return { text: parts.join(''), offset: parts[0]?.length ?? 0 };
}

/** The text with each span in guillemets. */
export function marked(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  return [...spans]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (current, { start, end }) => `${current.slice(0, start)}«${current.slice(start, end)}»${current.slice(end)}`,
      text,
    );
}

/** A text of several lines, without the indentation that the test gives it. */
export function file(strings: TemplateStringsArray): string {
  const lines = (strings.raw[0] ?? '').replace(/^\n/, '').split('\n');
  if (lines.at(-1)?.trim() === '') lines[lines.length - 1] = '';
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const indent = Math.min(...indents);
  return lines.map((line) => line.slice(indent)).join('\n');
}
