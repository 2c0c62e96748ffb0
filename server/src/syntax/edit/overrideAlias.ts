/**
 * Sets a key in what an alias stands for, for the place of the alias alone: `*name` becomes a mapping that merges it.
 * The anchored value is never touched, because others use it.
 */
import type { TextEdit } from '../../text/textEdit.ts';
import { shorthandAt } from './formatAt.ts';
import type { Path, Written } from './operation.ts';
import { replaceText, replaceValue } from './replaceValue.ts';
import { followed, type Slot, spanOf } from './site.ts';
import type { Source } from './source.ts';
import { withValue } from './withValue.ts';
import { isMapping, type WrittenMapping, writeInlinePairs } from './writeValue.ts';
import { sameWritten, writtenOut } from './writtenOut.ts';

/** Sets the value at `rest`, which is not empty, below the alias of `slot`, which stands at `path`. */
export function overrideAlias(
  source: Source,
  slot: Slot,
  path: Path,
  rest: Path,
  value: Written,
): TextEdit[] | undefined {
  const target = followed(source, slot.value);
  const written = target && writtenOut(source, target);
  const whole = written === undefined ? undefined : withValue(written, path, rest, value);
  if (!target || written === undefined || whole === undefined || !isMapping(whole)) return undefined;
  if (sameWritten(whole, written)) return [];
  const { start, end } = spanOf(slot.value);
  const alias = source.text.slice(start, end);
  const changes = changesOf(isMapping(written) ? written : {}, whole);
  if (target.node.kind === 'mapping')
    return replaceText(source, slot, `{ <<: ${alias}, ${writeInlinePairs(changes, path)} }`);
  const shorthand = shorthandAt(path);
  if (target.node.kind !== 'scalar' || shorthand === undefined || shorthand === rest[0])
    return replaceValue(source, slot, path, whole);
  const { [shorthand]: _, ...others } = changes;
  return replaceText(source, slot, `{ ${shorthand}: ${alias}, ${writeInlinePairs(others, path)} }`);
}

/** The keys of `after` that are new, or have a new value. */
function changesOf(before: WrittenMapping, after: WrittenMapping): WrittenMapping {
  return Object.fromEntries(Object.entries(after).filter(([key, value]) => before[key] !== value));
}
