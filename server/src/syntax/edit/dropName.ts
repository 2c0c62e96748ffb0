/**
 * Drops a name from a list, whether the list is written as one or as a mapping name → settings.
 */
import { sameName } from './formatAt.ts';
import type { Path } from './operation.ts';
import { removeItem, removeName } from './removePart.ts';
import { isMerge, itemsOf, slotAt, slotsOf, valueAt } from './site.ts';
import type { Source } from './source.ts';
import { done, type Step, step } from './step.ts';
import { isList, isMapping } from './writeValue.ts';
import { writtenOut } from './writtenOut.ts';

/** Drops `name` from the list at `path`. */
export function dropName(source: Source, path: Path, name: string): Step | undefined {
  const slot = slotAt(source, path);
  if (!slot || slot.value.node.kind === 'alias') return dropFromBorrowed(source, path, name);
  const named = itemsOf(slot.value).flatMap(({ node }, index) =>
    node.kind === 'scalar' && sameName(node.text, name) ? [index] : [],
  );
  if (named[0] !== undefined) {
    const edits = removeItem(source, slot, named[0]);
    return edits && (named.length > 1 ? { edits, next: { op: 'drop', path, name } } : { edits });
  }
  const pair = slotsOf(slot.value).find((each) => !isMerge(each) && sameName(each.key.text, name));
  return pair ? step(removeName(source, slot, pair)) : done;
}

/** A list that an alias or a merge brings in is written anew, without the name. */
function dropFromBorrowed(source: Source, path: Path, name: string): Step | undefined {
  const current = valueAt(source, path);
  if (!current) return done;
  const known = writtenOut(source, current);
  if (known === undefined) return undefined;
  if (isList(known)) {
    const value = known.filter((each) => !sameName(String(each), name));
    return value.length === known.length ? done : { operations: [{ op: 'set', path, value }] };
  }
  if (!isMapping(known)) return undefined;
  const kept = Object.entries(known).filter(([key]) => !sameName(key, name));
  if (kept.length === Object.keys(known).length) return done;
  return { operations: [{ op: 'set', path, value: kept.length === 0 ? [] : Object.fromEntries(kept) }] };
}
