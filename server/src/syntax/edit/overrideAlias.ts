/**
 * Sets a key of a value that is an alias: `*name` becomes a mapping that merges the anchored value. The anchored value
 * itself does not change, because other aliases use it.
 */
import type { TextEdit } from '../../text/textEdit.ts';
import { shorthandAt } from './formatAt.ts';
import type { Path, Written } from './operation.ts';
import { replaceText, replaceValue } from './replaceValue.ts';
import type { SourceText } from './sourceText.ts';
import { followAliases, type PairAt, spanOf } from './valueAt.ts';
import { withValue } from './withValue.ts';
import { isMapping, type WrittenMapping, writeInlinePairs } from './writeValue.ts';
import { sameWritten, writtenOut } from './writtenOut.ts';

/** Sets the value at `rest`, which is not empty, below the alias of `pair`, which is at `path`. */
export function overrideAlias(
  source: SourceText,
  pair: PairAt,
  path: Path,
  rest: Path,
  value: Written,
): TextEdit[] | undefined {
  const target = followAliases(source, pair.value);
  const written = target && writtenOut(source, target);
  const whole = written === undefined ? undefined : withValue(written, path, rest, value);
  if (!target || written === undefined || whole === undefined || !isMapping(whole)) return undefined;
  if (sameWritten(whole, written)) return [];
  const { start, end } = spanOf(pair.value);
  const alias = source.text.slice(start, end);
  const changes = changesOf(isMapping(written) ? written : {}, whole);
  if (target.node.kind === 'mapping')
    return replaceText(source, pair, `{ <<: ${alias}, ${writeInlinePairs(changes, path)} }`);
  const shorthand = shorthandAt(path);
  if (target.node.kind !== 'scalar' || shorthand === undefined || shorthand === rest[0])
    return replaceValue(source, pair, path, whole);
  const { [shorthand]: _, ...others } = changes;
  return replaceText(source, pair, `{ ${shorthand}: ${alias}, ${writeInlinePairs(others, path)} }`);
}

/** The keys of `after` that are new, or have a new value. */
function changesOf(before: WrittenMapping, after: WrittenMapping): WrittenMapping {
  return Object.fromEntries(Object.entries(after).filter(([key, value]) => before[key] !== value));
}
