/**
 * Removes the pair at a path. What only an alias or a merge brings in cannot be removed.
 */
import type { Path } from './operation.ts';
import { removeFromBraces, removeLinesOf } from './removePart.ts';
import { slotAt, slotsOf } from './site.ts';
import type { Source } from './source.ts';
import { done, type Step, step } from './step.ts';

/** Removes what stands at `path`, if anything does. */
export function removeValue(source: Source, path: Path): Step | undefined {
  const slot = slotAt(source, path);
  if (!slot) return done;
  if (!slot.flow) return step(removeLinesOf(source, slot));
  const holder = slotAt(source, path.slice(0, -1))?.value;
  if (!holder) return undefined;
  const index = slotsOf(holder).findIndex((each) => each.key === slot.key);
  return step(removeFromBraces(source, holder, index));
}
