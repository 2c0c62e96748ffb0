/**
 * Drops a name from a list, whether the list is written as one or as a mapping name → settings.
 */
import { sameName } from './formatAt.ts';
import type { Path } from './operation.ts';
import { done, type PlanStep, step } from './planStep.ts';
import { removeItem, removeName } from './removePart.ts';
import type { SourceText } from './sourceText.ts';
import { isMerge, itemsOf, pairAtPath, pairsOf, valueAtPath } from './valueAt.ts';
import { isList, isMapping } from './writeValue.ts';
import { writtenOut } from './writtenOut.ts';

/** Drops `name` from the list at `path`. */
export function dropName(source: SourceText, path: Path, name: string): PlanStep | undefined {
  const pair = pairAtPath(source, path);
  if (!pair || pair.value.node.kind === 'alias') return dropFromBorrowed(source, path, name);
  const named = itemsOf(pair.value).flatMap(({ node }, index) =>
    node.kind === 'scalar' && sameName(node.text, name) ? [index] : [],
  );
  if (named[0] !== undefined) {
    const edits = removeItem(source, pair, named[0]);
    return edits && (named.length > 1 ? { edits, next: { op: 'drop', path, name } } : { edits });
  }
  const dropped = pairsOf(pair.value).find((each) => !isMerge(each) && sameName(each.key.text, name));
  return dropped ? step(removeName(source, pair, dropped)) : done;
}

/** A list that comes from an alias or a merge is written out here without the name. */
function dropFromBorrowed(source: SourceText, path: Path, name: string): PlanStep | undefined {
  const current = valueAtPath(source, path);
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
