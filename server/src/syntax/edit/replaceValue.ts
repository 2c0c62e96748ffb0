/**
 * Replaces the value of a pair, or adds one, and keeps key, trailing comment and comment lines. Functions return
 * `undefined` where that cannot be done soundly.
 */

import { lineEnd, lineStart, nextLine, previousEnd } from '../../text/lines.ts';
import type { TextEdit } from '../../text/textEdit.ts';
import { isQuotedAt } from './formatAt.ts';
import { indentStep } from './layout.ts';
import type { Path, Written } from './operation.ts';
import {
  after,
  before,
  inserting,
  insertingLines,
  isBlankOrComment,
  replacing,
  type SourceText,
} from './sourceText.ts';
import { colonEnd, indentAt, isNull, type PairAt, pairEnd, pairsOf, spanOf } from './valueAt.ts';
import { type Quote, writeScalar } from './writeScalar.ts';
import { isMapping, maxWidth, type WrittenMapping, wantsBlock, writeInline, writePairs } from './writeValue.ts';

/** Replaces the value of a pair. `block`: a mapping is written as a block, because its siblings are. */
export function replaceValue(
  source: SourceText,
  pair: PairAt,
  path: Path,
  value: Written,
  block = false,
): TextEdit[] | undefined {
  if (!pair.flow && isMapping(value) && Object.keys(value).length > 0) {
    const width =
      before(source.text, pair.keySpan.start).length + pair.key.text.length + writeInline(value, path, false).length;
    if (block || wantsBlock(value, path) || width + 2 > maxWidth) return replaceByBlock(source, pair, path, value);
  }
  const style = { flow: pair.flow, quoted: isQuotedAt(path), quote: quoteOf(source, pair) };
  const written = typeof value === 'string' ? writeScalar(value, style) : writeInline(value, path, pair.flow);
  return replaceText(source, pair, written);
}

function quoteOf({ text }: SourceText, { value }: PairAt): Quote | undefined {
  const quote = value.node.kind === 'scalar' && value.node.style === 'quoted' ? text[spanOf(value).start] : undefined;
  return quote === '"' || quote === "'" ? quote : undefined;
}

/** Replaces the value of a pair with text on the line of its key. */
export function replaceText(source: SourceText, pair: PairAt, written: string): TextEdit[] | undefined {
  const { node } = pair.value;
  const { start, end } = spanOf(pair.value);
  const colon = colonEnd(source, pair);
  if (isNull(pair.value) && start === end) {
    // There may be text that the parser could not read.
    if (!/^[ \t]*(?:[,}\]#]|$)/.test(after(source.text, pairEnd(source, pair)))) return undefined;
    if (colon !== undefined) return [inserting(colon, ` ${written}`)];
    // A key in braces can stand without a colon.
    return pair.flow ? [inserting(pair.keySpan.end, `: ${written}`)] : undefined;
  }
  if (colon === undefined) return undefined;
  if (node.kind === 'scalar' && node.style === 'block')
    return [replacing(start, blockScalarEnd(source, pair), written)];
  if ((node.kind === 'mapping' || node.kind === 'sequence') && !node.flow) {
    const lines = removingBlock(source, pair);
    return lines && [inserting(colon, ` ${written}`), ...lines];
  }
  return [replacing(start, end, written)];
}

/** Where the last line of a block scalar ends, so that its line end stays. */
function blockScalarEnd({ text }: SourceText, { value }: PairAt): number {
  const { start, end } = spanOf(value);
  return start + text.slice(start, end).trimEnd().length;
}

/** Replaces the value of a pair, which is empty or on the line of its key, with a mapping on lines of its own. */
function replaceByBlock(source: SourceText, pair: PairAt, path: Path, value: WrittenMapping): TextEdit[] | undefined {
  const { text } = source;
  const outer = indentAt(text, pair.keySpan.start);
  const colon = colonEnd(source, pair);
  const end = pairEnd(source, pair);
  if (outer === undefined || colon === undefined || end > lineEnd(text, colon) || !isBlankOrComment(after(text, end)))
    return undefined;
  const step = indentStep(source, path[0]);
  const lines = writePairs(value, path, { indent: outer + ' '.repeat(step), step });
  const added = insertingLines(source, lineEnd(text, end), lines);
  return end > colon ? [replacing(colon, end, ''), added] : [added];
}

/** Removes the lines of a block mapping or list, except for comment lines. */
function removingBlock(source: SourceText, pair: PairAt): TextEdit[] | undefined {
  const { text } = source;
  const first = pairsOf(pair.value)[0]?.keySpan.start ?? spanOf(pair.value).start;
  const end = pairEnd(source, pair);
  if (lineStart(text, first) <= pair.keySpan.end || !isBlankOrComment(after(text, end))) return undefined;
  const edits: TextEdit[] = [];
  for (let line = lineStart(text, first); line <= end && line < text.length; line = nextLine(text, line)) {
    if (!/^[ \t]*#/.test(text.slice(line, lineEnd(text, line))))
      edits.push(replacing(previousEnd(text, line), lineEnd(text, line), ''));
    if (nextLine(text, line) <= line) break;
  }
  return edits;
}
