/**
 * Takes a pair out of a mapping, or an item out of a list, with its comma or lines and its trailing comment. Comment lines
 * of their own stay, but for those inside what is removed. Where that cannot be done soundly the answer is `undefined`.
 */
import type { TextEdit } from '../../text/textEdit.ts';
import { closing, partsOf } from './insertPart.ts';
import { colonEnd, indentAt, itemsOf, type Site, type Slot, siteEnd, slotEnd, slotsOf, spanOf } from './site.ts';
import {
  after,
  before,
  endsWithBlankLine,
  inserting,
  isSpare,
  lineEnd,
  lineStart,
  nextLine,
  removingLines,
  replacing,
  type Source,
  skipBlank,
} from './source.ts';

/** Removes a part in braces or brackets by its place among the parts. */
function removeFromBraces(source: Source, site: Site, index: number): TextEdit[] | undefined {
  const { text } = source;
  const parts = partsOf(source, site);
  const part = parts[index];
  const close = closing(source, site);
  if (!part || close === undefined) return undefined;
  const next = skipBlank(text, part.end);
  const comma = text[next] === ',' ? next : undefined;
  const ownLine = indentAt(text, part.start) !== undefined && lineEnd(text, part.end) < close;
  if (parts.length === 1) return removeOnly(source, site, part, comma, close);
  if (comma !== undefined) {
    if (ownLine && isSpare(after(text, comma + 1))) return [removingLines(text, part.start, comma)];
    const following = parts[index + 1];
    const until = following?.start ?? close;
    if (!/[\r\n#]/.test(text.slice(comma, until)) && following) return [replacing(part.start, until, '')];
    return [replacing(part.start, comma + 1 + (/^[ \t]*/.exec(text.slice(comma + 1, until))?.[0].length ?? 0), '')];
  }
  const previous = parts[index - 1];
  if (!previous) return undefined;
  const separator = skipBlank(text, previous.end);
  if (text[separator] !== ',') return undefined;
  if (ownLine && isSpare(after(text, part.end)))
    return [replacing(separator, separator + 1, ''), removingLines(text, part.start, part.end)];
  if (!/[\r\n#]/.test(text.slice(separator, part.start))) return [replacing(previous.end, part.end, '')];
  return [replacing(separator, separator + 1, ''), replacing(part.start, part.end, '')];
}

function removeOnly(
  { text }: Source,
  site: Site,
  part: { start: number; end: number },
  comma: number | undefined,
  close: number,
): TextEdit[] {
  const open = spanOf(site).start + 1;
  const end = comma === undefined ? part.end : comma + 1;
  if (text.slice(open, part.start).trim() === '' && text.slice(end, close).trim() === '')
    return [replacing(open, close, '')];
  return [replacing(part.start, part.end, ''), ...(comma === undefined ? [] : [replacing(comma, comma + 1, '')])];
}

/** Removes a pair in braces. */
export function removePair(source: Source, site: Site, slot: Slot): TextEdit[] | undefined {
  const index = slotsOf(site).findIndex((each) => each.key === slot.key);
  return removeFromBraces(source, site, index);
}

/** Removes the lines of a pair in block style. What is set apart by blank lines takes those on one side with it. */
export function removeLinesOf(source: Source, slot: Slot): TextEdit[] | undefined {
  const { text } = source;
  const end = lastCharacter(slotEnd(source, slot), text);
  if (indentAt(text, slot.keySpan.start) === undefined || !isSpare(after(text, end))) return undefined;
  return [withBlankLine(text, removingLines(text, slot.keySpan.start, end))];
}

/** Removes the lines of an item of a list in block style; the only item leaves `[]`. `holder` is the pair of the list. */
export function removeItem(source: Source, holder: Slot, index: number): TextEdit[] | undefined {
  const { text } = source;
  const items = itemsOf(holder.value);
  const item = items[index];
  if (!item) return undefined;
  if (holder.value.node.kind === 'sequence' && holder.value.node.flow)
    return removeFromBraces(source, holder.value, index);
  const start = spanOf(item).start;
  const end = lastCharacter(siteEnd(source, item), text);
  if (!/^ *- +$/.test(before(text, start)) || !isSpare(after(text, end))) return undefined;
  const lines = removingLines(text, start, end);
  return items.length > 1 ? [lines] : withEmptyList(source, holder, lines);
}

/** Removes a pair from the mapping that stands for a list; the only pair leaves `[]`. */
export function removeName(source: Source, holder: Slot, slot: Slot): TextEdit[] | undefined {
  const slots = slotsOf(holder.value);
  if (slot.flow) {
    if (
      slots.length === 1 &&
      /^\{[^#]*\}$/.test(source.text.slice(spanOf(holder.value).start, spanOf(holder.value).end))
    )
      return [replacing(spanOf(holder.value).start, spanOf(holder.value).end, '[]')];
    return removePair(source, holder.value, slot);
  }
  const lines = removeLinesOf(source, slot);
  return lines && slots.length === 1 && lines[0] ? withEmptyList(source, holder, lines[0]) : lines;
}

function withEmptyList(source: Source, holder: Slot, removal: TextEdit): TextEdit[] | undefined {
  const colon = colonEnd(source, holder);
  return colon === undefined ? undefined : [inserting(colon, ' []'), removal];
}

/** The end of a block scalar that keeps its line ends is the start of the next line; its last line is the one before. */
function lastCharacter(end: number, text: string): number {
  if (end === 0 || lineStart(text, end) !== end) return end;
  return text.slice(end - 2, end) === '\r\n' ? end - 2 : end - 1;
}

/** Where blank lines, or the ends of the text, stood on both sides of what is removed, one side is enough. */
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

/** The last part of a text goes with the blank lines above it; the end of the text stays as it was. */
function withBlanksAbove(text: string, { span: { start, end } }: TextEdit): TextEdit {
  const last = lineEnd(text, text.slice(0, start).trimEnd().length);
  return replacing(/[\r\n]$/.test(text) ? nextLine(text, last) : last, end, '');
}
