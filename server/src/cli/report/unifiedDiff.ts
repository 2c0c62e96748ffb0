/**
 * Edits of a text as a unified diff that `git apply` and `patch` take. It follows the edits; it does not compare texts.
 * Line ends stay as they are, a byte order mark too.
 */
import { indexLines, type LineIndex, lineAt } from '../../text/lineIndex.ts';
import { applyEdits, type TextEdit } from '../../text/textEdit.ts';

/** Lines that take others' place: `from` is zero-based in the old text. */
interface Block {
  from: number;
  /** Exclusive. */
  to: number;
  edits: TextEdit[];
}

const context = 3;

/** The diff of the file at `path`; empty when nothing changes. `edits` do not overlap. */
export function unifiedDiff(path: string, text: string, edits: readonly TextEdit[]): string {
  const old = linesOf(text);
  const blocks = blocksOf(text, edits).map((block) => trimmed(old, replaced(text, old, block)));
  const hunks = grouped(blocks.filter(({ removed, added }) => removed.length > 0 || added.length > 0));
  if (hunks.length === 0) return '';
  let shift = 0;
  const parts = hunks.map((hunk) => {
    const part = hunkText(old, hunk, shift);
    shift += hunk.reduce((sum, { removed, added }) => sum + added.length - removed.length, 0);
    return part;
  });
  return `--- a/${path}\n+++ b/${path}\n${parts.join('')}`;
}

/** Lines with their ends, broken where the line ends with LF; a lone CR stays inside, as every diff tool has it. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function blocksOf(text: string, edits: readonly TextEdit[]): Block[] {
  const lines: LineIndex = indexLines(text.replaceAll('\r', ' '));
  const blocks: Block[] = [];
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    const from = lineAt(lines, edit.span.start);
    const to = lineAt(lines, edit.span.end) + 1;
    const last = blocks.at(-1);
    if (last && from < last.to) {
      last.to = Math.max(last.to, to);
      last.edits.push(edit);
    } else blocks.push({ from, to, edits: [edit] });
  }
  return blocks;
}

interface Change {
  readonly from: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

function replaced(text: string, old: readonly string[], { from, to, edits }: Block): Change {
  const removed = old.slice(from, to);
  const start = old.slice(0, from).reduce((sum, line) => sum + line.length, 0);
  const inside = edits.map(({ span, text: put }) => ({
    span: { start: span.start - start, end: span.end - start },
    text: put,
  }));
  const end = start + removed.reduce((sum, line) => sum + line.length, 0);
  return { from, removed, added: linesOf(applyEdits(text.slice(start, end), inside)) };
}

/** Without the lines at both ends that are the same. */
function trimmed(old: readonly string[], { from, removed, added }: Change): Change {
  let head = 0;
  while (head < removed.length && head < added.length && old[from + head] === added[head]) head++;
  let tail = 0;
  while (
    tail < removed.length - head &&
    tail < added.length - head &&
    removed[removed.length - 1 - tail] === added[added.length - 1 - tail]
  )
    tail++;
  return {
    from: from + head,
    removed: removed.slice(head, removed.length - tail),
    added: added.slice(head, added.length - tail),
  };
}

/** Changes whose environment touch share a hunk. */
function grouped(changes: readonly Change[]): Change[][] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const last = hunks.at(-1)?.at(-1);
    if (last && change.from - (last.from + last.removed.length) <= 2 * context) hunks.at(-1)?.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

function hunkText(old: readonly string[], hunk: readonly Change[], shift: number): string {
  const first = hunk[0];
  const last = hunk.at(-1);
  if (!first || !last) return '';
  const from = Math.max(0, first.from - context);
  const to = Math.min(old.length, last.from + last.removed.length + context);
  const body: string[] = [];
  let at = from;
  let added = 0;
  let removed = 0;
  for (const change of hunk) {
    for (; at < change.from; at++) body.push(marked(' ', old[at] ?? ''));
    body.push(...change.removed.map((line) => marked('-', line)), ...change.added.map((line) => marked('+', line)));
    at += change.removed.length;
    added += change.added.length;
    removed += change.removed.length;
  }
  for (; at < to; at++) body.push(marked(' ', old[at] ?? ''));
  const length = to - from;
  return `@@ -${range(from, length)} +${range(from + shift, length - removed + added)} @@\n${body.join('')}`;
}

/** One-based; an empty range names the line before it. */
function range(from: number, length: number): string {
  return length === 1 ? String(from + 1) : `${length === 0 ? from : from + 1},${length}`;
}

function marked(mark: string, line: string): string {
  return line.endsWith('\n') ? `${mark}${line}` : `${mark}${line}\n\\ No newline at end of file\n`;
}
