/**
 * Turns a list of names into a mapping name → settings, in place: names, their order and comments stay.
 */

import { lineStart } from '../../text/lines.ts';
import type { TextEdit } from '../../text/textEdit.ts';
import { sameName } from './formatAt.ts';
import { indentStep } from './layout.ts';
import type { Path } from './operation.ts';
import { replaceValue } from './replaceValue.ts';
import {
  after,
  before,
  inserting,
  insertingLines,
  isBlankOrComment,
  replacing,
  type SourceText,
} from './sourceText.ts';
import { indentAt, isNull, itemsOf, type PairAt, spanOf, type ValueAt, valueEnd } from './valueAt.ts';
import { type WrittenMapping, writeInline, writeName, writePair } from './writeValue.ts';

/** Gives `name`, which is added if it is not there, its settings in the list of `pair`, which is at `path`. */
export function nameList(
  source: SourceText,
  pair: PairAt,
  path: Path,
  name: string,
  settings: WrittenMapping,
): TextEdit[] | undefined {
  const items = itemsOf(pair.value);
  const last = items.at(-1);
  const { node } = pair.value;
  if (node.kind !== 'sequence' || !items.every(isName)) return undefined;
  if (!last) return replaceValue(source, pair, path, { [name]: settings });
  const known = items.some((item) => isCalled(item, name));
  const colons = items.map((item) => {
    const own = isCalled(item, name) && Object.keys(settings).length > 0;
    const value = own ? ` ${writeInline(settings, [...path, name], node.flow)}` : node.flow ? ' {}' : '';
    return inserting(spanOf(item).end, `:${value}`);
  });
  if (!node.flow) return blockNames(source, pair, path, colons, known ? undefined : name, settings);
  const { start, end } = spanOf(pair.value);
  const added = `, ${writeName(name, true)}: ${writeInline(settings, [...path, name], true)}`;
  const padded = { start: /\s/.test(source.text[start + 1] ?? ''), end: /\s/.test(source.text[end - 2] ?? '') };
  return [
    replacing(start, start + 1, padded.start ? '{' : '{ '),
    ...colons,
    ...(known ? [] : [inserting(spanOf(last).end, added)]),
    replacing(end - 1, end, padded.end ? '}' : ' }'),
  ];
}

/** Removes the dashes of a block list; a list in the column of its key is indented by one step. */
function blockNames(
  source: SourceText,
  pair: PairAt,
  path: Path,
  colons: readonly TextEdit[],
  name: string | undefined,
  settings: WrittenMapping,
): TextEdit[] | undefined {
  const { text } = source;
  const outer = indentAt(text, pair.keySpan.start);
  const step = indentStep(source, path[0]);
  const items = itemsOf(pair.value);
  const last = items.at(-1);
  if (outer === undefined || !last) return undefined;
  const dashes = items.map((item) => /^( *)- +$/.exec(before(text, spanOf(item).start))?.[1]);
  const [dash] = dashes;
  const end = valueEnd(source, last);
  if (dash === undefined || !dashes.every((each) => each === dash) || !isBlankOrComment(after(text, end)))
    return undefined;
  const indent = dash.length > outer.length ? dash : outer + ' '.repeat(step);
  const leads = items.map((item) => replacing(lineStart(text, spanOf(item).start), spanOf(item).start, indent));
  if (name === undefined) return [...leads, ...colons];
  const lines = writePair(name, settings, [...path, name], { indent, step });
  return [...leads, ...colons, insertingLines(source, end, lines)];
}

function isName(item: ValueAt): boolean {
  return item.node.kind === 'scalar' && item.node.style !== 'block' && !isNull(item);
}

function isCalled({ node }: ValueAt, name: string): boolean {
  return node.kind === 'scalar' && sameName(node.text, name);
}
