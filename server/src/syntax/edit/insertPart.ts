/**
 * Puts a pair into a mapping, or an item into a list, in the style of the mapping or list. Where that cannot be done
 * soundly the answer is `undefined`.
 */

import { lineEnd } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import type { TextEdit } from '../../text/textEdit.ts';
import { indentStep, prefersBlocks, valueColumn } from './layout.ts';
import type { Path, Written } from './operation.ts';
import {
  after,
  before,
  inserting,
  insertingLines,
  isBlankOrComment,
  replacing,
  type SourceText,
  skipBlank,
} from './sourceText.ts';
import {
  indentAt,
  isMerge,
  isNull,
  itemsOf,
  type PairAt,
  pairEnd,
  pairsOf,
  spanOf,
  type ValueAt,
  valueEnd,
} from './valueAt.ts';
import { isMapping, writeInline, writeName, writePair } from './writeValue.ts';

/** Adds `key: value` at the end of the mapping at `path`, which is written out and not empty unless it is in braces. */
export function insertPair(
  source: SourceText,
  valueAt: ValueAt,
  path: Path,
  key: string,
  value: Written,
): TextEdit[] | undefined {
  const pairs = pairsOf(valueAt);
  const below = [...path, key];
  const isEmpty = isMapping(value) && Object.keys(value).length === 0;
  if (valueAt.node.kind === 'mapping' && valueAt.node.flow) {
    const bare = isEmpty && pairs.some((pair) => isNull(pair.value) && pairEnd(source, pair) > pair.keySpan.end);
    const written = bare ? '' : ` ${writeInline(value, below, true)}`;
    return insertInBraces(source, valueAt, `${writeName(key, true)}:${written}`);
  }
  const first = pairs[0];
  const last = pairs.at(-1);
  if (!first || !last) return undefined;
  const indent = indentAt(source.text, first.keySpan.start) ?? listIndent(source.text, first.keySpan.start);
  const end = pairEnd(source, last);
  if (indent === undefined || !endsItsLine(source, end)) return undefined;
  const siblings = pairs.filter((pair) => !isMerge(pair));
  const head = `${indent}${writeName(key, false)}:`;
  if (isEmpty && siblings.some((pair) => isEmptyBraces(pair))) return [insertingLines(source, end, [`${head} {}`])];
  const style = { indent, step: indentStep(source, path[0]), block: prefersBlocks(siblings) };
  const lines = writePair(key, value, below, style);
  return [insertingLines(source, end, aligned(lines, head, valueColumn(source, siblings)))];
}

/** A pair on one line with its value in the column of its siblings' values. */
function aligned(lines: readonly string[], head: string, column: number | undefined): readonly string[] {
  const [line] = lines;
  if (line === undefined || lines.length > 1 || column === undefined || line === head) return lines;
  return [head.padEnd(column - 1) + line.slice(head.length)];
}

function isEmptyBraces({ value: { node } }: PairAt): boolean {
  return node.kind === 'mapping' && node.flow && node.pairs.length === 0;
}

/** Adds an item at the end of a list. */
export function insertItem(source: SourceText, valueAt: ValueAt, name: string): TextEdit[] | undefined {
  const { node } = valueAt;
  if (node.kind !== 'sequence') return undefined;
  if (node.flow) return insertInBraces(source, valueAt, writeName(name, true));
  const last = itemsOf(valueAt).at(-1);
  if (!last) return undefined;
  const dash = /^([ ]*)-[ ]+$/.exec(before(source.text, spanOf(last).start));
  const end = valueEnd(source, last);
  if (!dash || !endsItsLine(source, end)) return undefined;
  return [insertingLines(source, end, [`${dash[0]}${writeName(name, false)}`])];
}

/** The indentation of a mapping that starts on the line of a dash. */
function listIndent(text: string, at: number): string | undefined {
  const lead = before(text, at);
  return /^ *(?:- +)+$/.test(lead) ? ' '.repeat(lead.length) : undefined;
}

function endsItsLine({ text }: SourceText, end: number): boolean {
  return isBlankOrComment(after(text, end)) || /[\r\n]/.test(text[end - 1] ?? '');
}

/** Where each part of a mapping in braces or a list in brackets starts and ends. */
export function partsOf(source: SourceText, valueAt: ValueAt): { start: number; end: number }[] {
  if (valueAt.node.kind === 'sequence') return itemsOf(valueAt).map(spanOf);
  return pairsOf(valueAt).map((pair) => ({ start: pair.keySpan.start, end: pairEnd(source, pair) }));
}

/** The offset of the closing brace or bracket, if it is there. */
export function closing({ text }: SourceText, valueAt: ValueAt): number | undefined {
  const at = spanOf(valueAt).end - 1;
  return text[at] === (valueAt.node.kind === 'sequence' ? ']' : '}') ? at : undefined;
}

function insertInBraces(source: SourceText, valueAt: ValueAt, part: string): TextEdit[] | undefined {
  const close = closing(source, valueAt);
  if (close === undefined) return undefined;
  const last = partsOf(source, valueAt).at(-1);
  return last ? insertAfter(source, last, close, part) : [insertInEmpty(source, valueAt, close, part)];
}

/** Adds a part after the last one, before the closing bracket at `close`; on a line of its own if the last one has one. */
export function insertAfter({ text, eol }: SourceText, last: Span, close: number, part: string): TextEdit[] {
  const next = skipBlank(text, last.end);
  const comma = text[next] === ',' ? next : undefined;
  const lead = indentAt(text, last.start);
  const ownLine =
    lead !== undefined && lineEnd(text, last.end) < close && (comma === undefined || comma < lineEnd(text, last.end));
  if (!ownLine) return [inserting(last.end, `, ${part}`)];
  const line = inserting(lineEnd(text, last.end), `${eol}${lead}${part}${comma === undefined ? '' : ','}`);
  return comma === undefined ? [inserting(last.end, ','), line] : [line];
}

function insertInEmpty({ text }: SourceText, valueAt: ValueAt, close: number, part: string): TextEdit {
  const open = spanOf(valueAt).start + 1;
  if (/^[ \t]*$/.test(text.slice(open, close)))
    return replacing(open, close, valueAt.node.kind === 'sequence' ? part : ` ${part} `);
  return inserting(close, /\s/.test(text[close - 1] ?? '') ? `${part} ` : ` ${part} `);
}
