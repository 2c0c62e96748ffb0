/** Values of a text as values of operations, with aliases and merges expanded. */
import type { Written } from './operation.ts';
import type { SourceText } from './sourceText.ts';
import { followAliases, itemsOf, mergedPairs, pairsOf, type ValueAt } from './valueAt.ts';
import { isList, isMapping } from './writeValue.ts';

/** Values with more parts are not expanded. */
const maxParts = 2000;
/** Nor are values nested deeper: they are loops. */
const maxDepth = 60;

/** The value without aliases and merges, an empty one as `{}`; `undefined` when it is too large, or an alias leads nowhere. */
export function writtenOut(source: SourceText, valueAt: ValueAt): Written | undefined {
  return write(source, valueAt, 0, { left: maxParts });
}

function write(source: SourceText, valueAt: ValueAt, depth: number, budget: { left: number }): Written | undefined {
  const found = followAliases(source, valueAt);
  if (!found || depth > maxDepth || budget.left-- <= 0) return undefined;
  const { node } = found;
  if (node.kind === 'scalar') return node.value === null ? {} : node.style === 'plain' ? node.value : node.text;
  if (node.kind !== 'sequence') return writePairs(source, found, depth, budget);
  const items: Written[] = [];
  for (const item of itemsOf(found)) {
    const written = write(source, item, depth + 1, budget);
    if (written === undefined) return undefined;
    items.push(written);
  }
  return items;
}

function writePairs(
  source: SourceText,
  valueAt: ValueAt,
  depth: number,
  budget: { left: number },
): Written | undefined {
  const pairs = new Map<string, Written>();
  for (const pair of mergedPairs(source, pairsOf(valueAt))) {
    if (pairs.has(pair.key.text)) continue;
    const value = write(source, pair.value, depth + 1, budget);
    if (value === undefined) return undefined;
    pairs.set(pair.key.text, value);
  }
  return Object.fromEntries(pairs);
}

/** Whether two values are the same; the order of keys means nothing. */
export function sameWritten(a: Written, b: Written): boolean {
  if (isList(a) || isList(b))
    return (
      isList(a) && isList(b) && a.length === b.length && a.every((item, index) => sameWritten(item, b[index] ?? {}))
    );
  if (!isMapping(a) || !isMapping(b)) return a === b;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameWritten(a[key] ?? {}, b[key] ?? {}))
  );
}
