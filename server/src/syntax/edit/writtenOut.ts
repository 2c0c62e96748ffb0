/**
 * Values of a text as values of operations: what would have to be written to say the same without aliases and merges.
 */
import type { Written } from './operation.ts';
import { followed, itemsOf, pairsOf, type Site, slotsOf } from './site.ts';
import type { Source } from './source.ts';
import { isList, isMapping } from './writeValue.ts';

/** Values with more parts than this are not written out. */
const largest = 2000;
/** Nor are values nested deeper than this: loops. */
const deepest = 60;

/** The value written out, an empty one as `{}`; `undefined` when it is too large, or an alias leads nowhere. */
export function writtenOut(source: Source, site: Site): Written | undefined {
  return write(source, site, 0, { left: largest });
}

function write(source: Source, site: Site, depth: number, budget: { left: number }): Written | undefined {
  const found = followed(source, site);
  if (!found || depth > deepest || budget.left-- <= 0) return undefined;
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

function writePairs(source: Source, site: Site, depth: number, budget: { left: number }): Written | undefined {
  const pairs = new Map<string, Written>();
  for (const slot of pairsOf(source, slotsOf(site))) {
    if (pairs.has(slot.key.text)) continue;
    const value = write(source, slot.value, depth + 1, budget);
    if (value === undefined) return undefined;
    pairs.set(slot.key.text, value);
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
