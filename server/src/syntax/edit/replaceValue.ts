/**
 * Puts a value in the place of another, or of none, and leaves everything around it: key, trailing comment, comment lines.
 * Where that cannot be done soundly the answer is `undefined`.
 */
import type { TextEdit } from '../../text/textEdit.ts';
import { isQuotedAt } from './formatAt.ts';
import { indentStep } from './layout.ts';
import type { Path, Written } from './operation.ts';
import { colonEnd, indentAt, isNull, type Slot, slotEnd, slotsOf, spanOf } from './site.ts';
import {
  after,
  before,
  inserting,
  insertingLines,
  isSpare,
  lineEnd,
  lineStart,
  nextLine,
  replacing,
  type Source,
} from './source.ts';
import { type Quote, writeScalar } from './writeScalar.ts';
import { isMapping, type WrittenMapping, wantsBlock, widest, writeInline, writePairs } from './writeValue.ts';

/** Replaces the value of a pair. `block`: a mapping is written as a block for its siblings' sake. */
export function replaceValue(
  source: Source,
  slot: Slot,
  path: Path,
  value: Written,
  block = false,
): TextEdit[] | undefined {
  if (!slot.flow && isMapping(value) && Object.keys(value).length > 0) {
    const width =
      before(source.text, slot.keySpan.start).length + slot.key.text.length + writeInline(value, path, false).length;
    if (block || wantsBlock(value, path) || width + 2 > widest) return replaceByBlock(source, slot, path, value);
  }
  const style = { flow: slot.flow, quoted: isQuotedAt(path), quote: quoteOf(source, slot) };
  return replaceText(
    source,
    slot,
    typeof value === 'string' ? writeScalar(value, style) : writeInline(value, path, slot.flow),
  );
}

function quoteOf({ text }: Source, { value }: Slot): Quote | undefined {
  const quote = value.node.kind === 'scalar' && value.node.style === 'quoted' ? text[spanOf(value).start] : undefined;
  return quote === '"' || quote === "'" ? quote : undefined;
}

/** Replaces the value of a pair by text that stands on the line of the key. */
export function replaceText(source: Source, slot: Slot, written: string): TextEdit[] | undefined {
  const { node } = slot.value;
  const { start, end } = spanOf(slot.value);
  const colon = colonEnd(source, slot);
  if (isNull(slot.value) && start === end) {
    // What the parser could not read may stand there all the same.
    if (!/^[ \t]*(?:[,}\]#]|$)/.test(after(source.text, slotEnd(source, slot)))) return undefined;
    return colon === undefined ? keyOnly(slot, written) : [inserting(colon, ` ${written}`)];
  }
  if (colon === undefined) return undefined;
  if (node.kind === 'scalar' && node.style === 'block')
    return [replacing(start, blockScalarEnd(source, slot), written)];
  if ((node.kind === 'mapping' || node.kind === 'sequence') && !node.flow) {
    const lines = removingBlock(source, slot);
    return lines && [inserting(colon, ` ${written}`), ...lines];
  }
  return [replacing(start, end, written)];
}

/** A key in braces without a colon. */
function keyOnly(slot: Slot, written: string): TextEdit[] | undefined {
  return slot.flow ? [inserting(slot.keySpan.end, `: ${written}`)] : undefined;
}

/** Where the last line of a block scalar ends, so that its line end stays. */
function blockScalarEnd({ text }: Source, { value }: Slot): number {
  const { start, end } = spanOf(value);
  return start + text.slice(start, end).trimEnd().length;
}

/** Replaces the value of a pair, which is none or ends on the line of its key, by a mapping on lines of its own. */
function replaceByBlock(source: Source, slot: Slot, path: Path, value: WrittenMapping): TextEdit[] | undefined {
  const { text } = source;
  const outer = indentAt(text, slot.keySpan.start);
  const colon = colonEnd(source, slot);
  const end = slotEnd(source, slot);
  if (outer === undefined || colon === undefined || end > lineEnd(text, colon) || !isSpare(after(text, end)))
    return undefined;
  const step = indentStep(source, path[0]);
  const lines = insertingLines(
    source,
    lineEnd(text, end),
    writePairs(value, path, { indent: outer + ' '.repeat(step), step }),
  );
  return end > colon ? [replacing(colon, end, ''), lines] : [lines];
}

/** Removes the lines of a block mapping or list, but for comment lines between them. */
function removingBlock(source: Source, slot: Slot): TextEdit[] | undefined {
  const { text } = source;
  const first = slotsOf(slot.value)[0]?.keySpan.start ?? spanOf(slot.value).start;
  const end = slotEnd(source, slot);
  if (lineStart(text, first) <= slot.keySpan.end || !isSpare(after(text, end))) return undefined;
  const edits: TextEdit[] = [];
  for (let line = lineStart(text, first); line <= end && line < text.length; line = nextLine(text, line)) {
    if (!/^[ \t]*#/.test(text.slice(line, lineEnd(text, line))))
      edits.push(replacing(previousEnd(text, line), lineEnd(text, line), ''));
    if (nextLine(text, line) <= line) break;
  }
  return edits;
}

function previousEnd(text: string, line: number): number {
  return text.slice(line - 2, line) === '\r\n' ? line - 2 : line - 1;
}
