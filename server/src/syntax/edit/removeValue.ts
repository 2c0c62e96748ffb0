/** Removes the pair at a path. A pair that comes from an alias or a merge cannot be removed. */
import { blanksStart } from '../../text/blanks.ts';
import { shorthandAt } from './formatAt.ts';
import type { Path } from './operation.ts';
import { done, type PlanStep, step } from './planStep.ts';
import { removeLinesOf, removePair } from './removePart.ts';
import { replacing, type SourceText } from './sourceText.ts';
import { isNull, type PairAt, pairAtPath, spanOf } from './valueAt.ts';

/** Removes the pair at `path`, if there is one. */
export function removeValue(source: SourceText, path: Path): PlanStep | undefined {
  const pair = pairAtPath(source, path);
  const holder = pairAtPath(source, path.slice(0, -1));
  if (!pair) return holder && shorthandAt(path.slice(0, -1)) === path.at(-1) ? removeShortForm(source, holder) : done;
  if (!pair.flow) return step(removeLinesOf(source, pair));
  return holder && step(removePair(source, holder.value, pair));
}

/** The bare value of `pair` is the short form of the key to be removed; without it the entry has no properties. */
function removeShortForm({ text }: SourceText, pair: PairAt): PlanStep | undefined {
  const { node } = pair.value;
  if (node.kind !== 'scalar' || isNull(pair.value)) return done;
  const { start, end } = spanOf(pair.value);
  return node.style === 'block' ? undefined : { edits: [replacing(blanksStart(text, start), end, '')] };
}
