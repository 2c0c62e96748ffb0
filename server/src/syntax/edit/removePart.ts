/**
 * Removes a pair from a mapping or an item from a list, with its comma or lines, its trailing comment and the comments in
 * it. Other comment lines stay. Functions return `undefined` where that cannot be done soundly.
 */

import { lineEnd, lineStart, nextLine, previousEnd } from '../../text/lines.ts';
import type { TextEdit } from '../../text/textEdit.ts';
import { closing, partsOf } from './insertPart.ts';
import {
  after,
  before,
  endsWithBlankLine,
  inserting,
  isBlankOrComment,
  removingLines,
  replacing,
  type SourceText,
  skipBlank,
} from './sourceText.ts';
import {
  colonEnd,
  indentAt,
  itemsOf,
  type PairAt,
  pairEnd,
  pairsOf,
  spanOf,
  type ValueAt,
  valueEnd,
} from './valueAt.ts';

/** Removes a part in braces or brackets by its place among the parts. */
function removeFromBraces(source: SourceText, valueAt: ValueAt, index: number): TextEdit[] | undefined {
  const { text } = source;
  const parts = partsOf(source, valueAt);
  const part = parts[index];
  const close = closing(source, valueAt);
  if (!part || close === undefined) return undefined;
  const next = skipBlank(text, part.end);
  const comma = text[next] === ',' ? next : undefined;
  const ownLine = indentAt(text, part.start) !== undefined && lineEnd(text, part.end) < close;
  if (parts.length === 1) return removeOnly(source, valueAt, part, comma, close);
  if (comma !== undefined) {
    if (ownLine && isBlankOrComment(after(text, comma + 1))) return [removingLines(text, part.start, comma)];
    const following = parts[index + 1];
    const until = following?.start ?? close;
    if (!/[\r\n#]/.test(text.slice(comma, until)) && following) return [replacing(part.start, until, '')];
    return [replacing(part.start, comma + 1 + (/^[ \t]*/.exec(text.slice(comma + 1, until))?.[0].length ?? 0), '')];
  }
  const previous = parts[index - 1];
  if (!previous) return undefined;
  const separator = skipBlank(text, previous.end);
  if (text[separator] !== ',') return undefined;
  if (ownLine && isBlankOrComment(after(text, part.end)))
    return [replacing(separator, separator + 1, ''), removingLines(text, part.start, part.end)];
  if (!/[\r\n#]/.test(text.slice(separator, part.start))) return [replacing(previous.end, part.end, '')];
  return [replacing(separator, separator + 1, ''), replacing(part.start, part.end, '')];
}

function removeOnly(
  { text }: SourceText,
  valueAt: ValueAt,
  part: { start: number; end: number },
  comma: number | undefined,
  close: number,
): TextEdit[] {
  const open = spanOf(valueAt).start + 1;
  const end = comma === undefined ? part.end : comma + 1;
  if (text.slice(open, part.start).trim() === '' && text.slice(end, close).trim() === '')
    return [replacing(open, close, '')];
  return [replacing(part.start, part.end, ''), ...(comma === undefined ? [] : [replacing(comma, comma + 1, '')])];
}

/** Removes a pair in braces. */
export function removePair(source: SourceText, valueAt: ValueAt, pair: PairAt): TextEdit[] | undefined {
  const index = pairsOf(valueAt).findIndex((each) => each.key === pair.key);
  return removeFromBraces(source, valueAt, index);
}

/** Removes the lines of a pair in block style, and the blank lines on one side if there are some on both. */
export function removeLinesOf(source: SourceText, pair: PairAt): TextEdit[] | undefined {
  const { text } = source;
  const end = lastCharacter(pairEnd(source, pair), text);
  if (indentAt(text, pair.keySpan.start) === undefined || !isBlankOrComment(after(text, end))) return undefined;
  return [withBlankLine(text, removingLines(text, pair.keySpan.start, end))];
}

/** Removes the lines of an item of a list in block style; the only item leaves `[]`. `holder` is the pair of the list. */
export function removeItem(source: SourceText, holder: PairAt, index: number): TextEdit[] | undefined {
  const { text } = source;
  const items = itemsOf(holder.value);
  const item = items[index];
  if (!item) return undefined;
  if (holder.value.node.kind === 'sequence' && holder.value.node.flow)
    return removeFromBraces(source, holder.value, index);
  const start = spanOf(item).start;
  const end = lastCharacter(valueEnd(source, item), text);
  if (!/^ *- +$/.test(before(text, start)) || !isBlankOrComment(after(text, end))) return undefined;
  const lines = removingLines(text, start, end);
  return items.length > 1 ? [lines] : withEmptyList(source, holder, lines);
}

/** Removes a name from a list that is written as a mapping; the only one leaves `[]`. */
export function removeName(source: SourceText, holder: PairAt, pair: PairAt): TextEdit[] | undefined {
  const pairs = pairsOf(holder.value);
  if (pair.flow) {
    const { start, end } = spanOf(holder.value);
    const isOnly = pairs.length === 1 && /^\{[^#]*\}$/.test(source.text.slice(start, end));
    return isOnly ? [replacing(start, end, '[]')] : removePair(source, holder.value, pair);
  }
  const lines = removeLinesOf(source, pair);
  return lines && pairs.length === 1 && lines[0] ? withEmptyList(source, holder, lines[0]) : lines;
}

function withEmptyList(source: SourceText, holder: PairAt, removal: TextEdit): TextEdit[] | undefined {
  const colon = colonEnd(source, holder);
  return colon === undefined ? undefined : [inserting(colon, ' []'), removal];
}

/** The end of a block scalar that keeps its line ends is the start of the next line; its last line is the one before. */
function lastCharacter(end: number, text: string): number {
  return end === 0 || lineStart(text, end) !== end ? end : previousEnd(text, end);
}

/** Extends a removal to the blank lines below it, if there are blank lines or the start of the text above it. */
function withBlankLine(text: string, removal: TextEdit): TextEdit {
  const { start, end } = removal.span;
  const above = text.slice(0, start).replace(/^\uFEFF/, '');
  if (end === text.length && above.trim() !== '') return withBlanksAbove(text, removal);
  if (above.trim() !== '' && !endsWithBlankLine(above)) return removal;
  let from = end;
  while (from < text.length && /^[ \t]*$/.test(after(text, from))) from = nextLine(text, from);
  return from < text.length || above.trim() === ''
    ? replacing(start, from, '')
    : withBlanksAbove(text, replacing(start, from, ''));
}

/** Extends the removal of the last lines of a text to the blank lines above; the line end at the end stays. */
function withBlanksAbove(text: string, { span: { start, end } }: TextEdit): TextEdit {
  const last = lineEnd(text, text.slice(0, start).trimEnd().length);
  return replacing(/[\r\n]$/.test(text) ? nextLine(text, last) : last, end, '');
}
