/**
 * Removes the pair at a path. What only an alias or a merge brings in cannot be removed.
 */
import { blanksStart } from '../../text/blanks.ts';
import { shorthandAt } from './formatAt.ts';
import type { Path } from './operation.ts';
import { removeLinesOf, removePair } from './removePart.ts';
import { isNull, type Slot, slotAt, spanOf } from './site.ts';
import { replacing, type Source } from './source.ts';
import { done, type Step, step } from './step.ts';

/** Removes what stands at `path`, if anything does. */
export function removeValue(source: Source, path: Path): Step | undefined {
  const slot = slotAt(source, path);
  const holder = slotAt(source, path.slice(0, -1));
  if (!slot) return holder && shorthandAt(path.slice(0, -1)) === path.at(-1) ? removeShortForm(source, holder) : done;
  if (!slot.flow) return step(removeLinesOf(source, slot));
  return holder && step(removePair(source, holder.value, slot));
}

/** The bare value of `slot` stands for what is to be removed; then the entry has no properties left. */
function removeShortForm({ text }: Source, slot: Slot): Step | undefined {
  const { node } = slot.value;
  if (node.kind !== 'scalar' || isNull(slot.value)) return done;
  const { start, end } = spanOf(slot.value);
  return node.style === 'block' ? undefined : { edits: [replacing(blanksStart(text, start), end, '')] };
}
