/**
 * Puts a pair into a mapping, or an item into a list, in the style of the mapping or list. Where that cannot be done
 * soundly the answer is `undefined`.
 */
import type { Span } from '../../text/span.ts';
import type { TextEdit } from '../../text/textEdit.ts';
import { indentStep, prefersBlocks, valueColumn } from './layout.ts';
import type { Path, Written } from './operation.ts';
import { indentAt, isMerge, isNull, itemsOf, type Site, type Slot, siteEnd, slotEnd, slotsOf, spanOf } from './site.ts';
import {
  after,
  before,
  inserting,
  insertingLines,
  isSpare,
  lineEnd,
  replacing,
  type Source,
  skipBlank,
} from './source.ts';
import { isMapping, writeInline, writeName, writePair } from './writeValue.ts';

/** Adds `key: value` at the end of the mapping at `path`, which is written out and not empty unless it is in braces. */
export function insertPair(
  source: Source,
  site: Site,
  path: Path,
  key: string,
  value: Written,
): TextEdit[] | undefined {
  const slots = slotsOf(site);
  const below = [...path, key];
  const isEmpty = isMapping(value) && Object.keys(value).length === 0;
  if (site.node.kind === 'mapping' && site.node.flow) {
    const bare = isEmpty && slots.some((slot) => isNull(slot.value) && slotEnd(source, slot) > slot.keySpan.end);
    return insertInBraces(source, site, `${writeName(key, true)}:${bare ? '' : ` ${writeInline(value, below, true)}`}`);
  }
  const first = slots[0];
  const last = slots.at(-1);
  if (!first || !last) return undefined;
  const indent = indentAt(source.text, first.keySpan.start) ?? listIndent(source.text, first.keySpan.start);
  const end = slotEnd(source, last);
  if (indent === undefined || !endsItsLine(source, end)) return undefined;
  const siblings = slots.filter((slot) => !isMerge(slot));
  if (isEmpty && siblings.some((slot) => isEmptyBraces(slot)))
    return [insertingLines(source, end, [`${indent}${writeName(key, false)}: {}`])];
  const style = { indent, step: indentStep(source, path[0]), block: prefersBlocks(siblings) };
  const lines = writePair(key, value, below, style);
  return [
    insertingLines(source, end, aligned(lines, `${indent}${writeName(key, false)}:`, valueColumn(source, siblings))),
  ];
}

/** A pair on one line with its value in the column of its siblings' values. */
function aligned(lines: readonly string[], head: string, column: number | undefined): readonly string[] {
  const [line] = lines;
  if (line === undefined || lines.length > 1 || column === undefined || line === head) return lines;
  return [head.padEnd(column - 1) + line.slice(head.length)];
}

function isEmptyBraces({ value: { node } }: Slot): boolean {
  return node.kind === 'mapping' && node.flow && node.pairs.length === 0;
}

/** Adds an item at the end of a list. */
export function insertItem(source: Source, site: Site, name: string): TextEdit[] | undefined {
  const { node } = site;
  if (node.kind !== 'sequence') return undefined;
  if (node.flow) return insertInBraces(source, site, writeName(name, true));
  const last = itemsOf(site).at(-1);
  if (!last) return undefined;
  const dash = /^([ ]*)-[ ]+$/.exec(before(source.text, spanOf(last).start));
  const end = siteEnd(source, last);
  if (!dash || !endsItsLine(source, end)) return undefined;
  return [insertingLines(source, end, [`${dash[0]}${writeName(name, false)}`])];
}

/** The column of a mapping that begins behind the dash of a list. */
function listIndent(text: string, at: number): string | undefined {
  const lead = before(text, at);
  return /^ *(?:- +)+$/.test(lead) ? ' '.repeat(lead.length) : undefined;
}

function endsItsLine({ text }: Source, end: number): boolean {
  return isSpare(after(text, end)) || /[\r\n]/.test(text[end - 1] ?? '');
}

/** Where each part of a mapping in braces or a list in brackets starts and ends. */
export function partsOf(source: Source, site: Site): { start: number; end: number }[] {
  if (site.node.kind === 'sequence') return itemsOf(site).map(spanOf);
  return slotsOf(site).map((slot) => ({ start: slot.keySpan.start, end: slotEnd(source, slot) }));
}

/** The offset of the closing brace or bracket, if it is there. */
export function closing({ text }: Source, site: Site): number | undefined {
  const at = spanOf(site).end - 1;
  return text[at] === (site.node.kind === 'sequence' ? ']' : '}') ? at : undefined;
}

function insertInBraces(source: Source, site: Site, part: string): TextEdit[] | undefined {
  const close = closing(source, site);
  if (close === undefined) return undefined;
  const last = partsOf(source, site).at(-1);
  return last ? insertBehind(source, last, close, part) : [insertInEmpty(source, site, close, part)];
}

/** Adds a part behind the last one before the closing brace or bracket at `close`; on a line of its own if that is. */
export function insertBehind({ text, eol }: Source, last: Span, close: number, part: string): TextEdit[] {
  const next = skipBlank(text, last.end);
  const comma = text[next] === ',' ? next : undefined;
  const lead = indentAt(text, last.start);
  const ownLine =
    lead !== undefined && lineEnd(text, last.end) < close && (comma === undefined || comma < lineEnd(text, last.end));
  if (!ownLine) return [inserting(last.end, `, ${part}`)];
  const line = inserting(lineEnd(text, last.end), `${eol}${lead}${part}${comma === undefined ? '' : ','}`);
  return comma === undefined ? [inserting(last.end, ','), line] : [line];
}

function insertInEmpty({ text }: Source, site: Site, close: number, part: string): TextEdit {
  const open = spanOf(site).start + 1;
  if (/^[ \t]*$/.test(text.slice(open, close)))
    return replacing(open, close, site.node.kind === 'sequence' ? part : ` ${part} `);
  return inserting(close, /\s/.test(text[close - 1] ?? '') ? `${part} ` : ` ${part} `);
}
