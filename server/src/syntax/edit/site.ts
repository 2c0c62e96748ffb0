/**
 * The tree as an editor sees it: values and pairs with places in the text, names found without case, merges looked
 * through. It plans no edits.
 */
import { blanksEnd } from '../../text/blanks.ts';
import type { Span } from '../../text/span.ts';
import { resolveAlias } from '../anchors.ts';
import type { Node, ScalarNode } from '../node.ts';
import { sameKey } from './formatAt.ts';
import type { Path } from './operation.ts';
import { after, lineStart, type Source } from './source.ts';

/** A value where it stands. `base` is what its spans count from. */
export interface Site {
  readonly node: Node;
  readonly base: number;
  /** The pairs of a collection whose entries stand in units of their own. */
  readonly entries?: readonly Slot[];
}

/** A pair where it stands. `flow`: in braces. */
export interface Slot {
  readonly key: ScalarNode;
  readonly keySpan: Span;
  readonly value: Site;
  readonly flow: boolean;
}

export function spanOf(site: Site): Span {
  return { start: site.base + site.node.span.start, end: site.base + site.node.span.end };
}

/** The sections of a text. */
export function sectionSlots({ syntax }: Source): Slot[] {
  const startOf = (unit: (typeof syntax.units)[number]): number => syntax.starts.get(unit) ?? 0;
  return syntax.sections.map((section) => {
    const base = startOf(section.unit);
    const entries = section.entries?.map((entry) =>
      slotOf(entry.pair.key, { node: entry.pair.value, base: startOf(entry.unit) }, false),
    );
    const value = { node: section.value, base };
    return slotOf(section.key, entries === undefined ? value : { ...value, entries }, false, base);
  });
}

function slotOf(key: ScalarNode, value: Site, flow: boolean, base = value.base): Slot {
  return { key, keySpan: { start: base + key.span.start, end: base + key.span.end }, value, flow };
}

/** The pairs of a mapping; none for anything else. */
export function slotsOf(site: Site): readonly Slot[] {
  if (site.entries) return site.entries;
  const { node, base } = site;
  return node.kind === 'mapping'
    ? node.pairs.map((pair) => slotOf(pair.key, { node: pair.value, base }, node.flow))
    : [];
}

/** The items of a list. */
export function itemsOf(site: Site): readonly Site[] {
  const { node, base } = site;
  return node.kind === 'sequence' ? node.items.map((item) => ({ node: item, base })) : [];
}

export function isMerge(slot: Slot): boolean {
  return slot.key.text === '<<' && slot.key.style === 'plain';
}

/** The pair that `key` means in the mapping at `path`; merged ones are not looked at. */
export function slotFor(slots: readonly Slot[], path: Path, key: string): Slot | undefined {
  const own = slots.filter((slot) => !isMerge(slot));
  return own.find((slot) => slot.key.text === key) ?? own.find((slot) => sameKey(path, slot.key.text, key));
}

/** An empty value: nothing, `~` or `null`. */
export function isNull({ node }: Site): boolean {
  return node.kind === 'scalar' && node.value === null;
}

/** How far aliases are followed; what is deeper is a loop or a trap. */
const deepest = 50;

/** The value itself, or that which its alias stands for; `undefined` for an alias of nothing. */
export function followed(source: Source, site: Site): Site | undefined {
  let current = site;
  for (let depth = 0; current.node.kind === 'alias'; depth++) {
    const anchor = resolveAlias(source.syntax.anchors, current.node, current.base + current.node.span.start);
    if (!anchor || depth > deepest) return undefined;
    current = { node: anchor.node, base: source.syntax.starts.get(anchor.unit) ?? 0 };
  }
  return current;
}

/** The mappings that are merged by the merge keys among `slots`, in their order. */
function mergedSites(source: Source, slots: readonly Slot[]): Site[] {
  return slots.filter(isMerge).flatMap((merge) => {
    const value = followed(source, merge.value);
    if (!value) return [];
    return value.node.kind === 'sequence' ? itemsOf(value).flatMap((item) => followed(source, item) ?? []) : [value];
  });
}

/** The value of `key` in the mapping at `path`, its own or a merged one. */
export function valueIn(source: Source, site: Site, path: Path, key: string): Site | undefined {
  return pairsOf(source, slotsOf(site)).find((slot) => sameKey(path, slot.key.text, key))?.value;
}

/** The pairs with merges resolved: first the own ones, then the merged ones that no earlier one hides. */
export function pairsOf(source: Source, slots: readonly Slot[]): readonly Slot[] {
  const merged: Slot[] = [];
  const looked = new Set<Node>();
  const left = mergedSites(source, slots).reverse();
  for (let part = left.pop(); part; part = left.pop()) {
    if (looked.has(part.node)) continue; // Once more it brings nothing new.
    looked.add(part.node);
    const inner = slotsOf(part);
    merged.push(...inner.filter((slot) => !isMerge(slot)));
    left.push(...mergedSites(source, inner).reverse());
  }
  const pairs = slots.filter((slot) => !isMerge(slot));
  const seen = new Set(pairs.map((slot) => slot.key.text));
  for (const slot of merged) {
    if (seen.has(slot.key.text)) continue;
    seen.add(slot.key.text);
    pairs.push(slot);
  }
  return pairs;
}

/** The pair at `path` as far as it is written out there: nothing is looked for in aliases and merges. */
export function slotAt(source: Source, path: Path): Slot | undefined {
  let slots: readonly Slot[] = sectionSlots(source);
  let slot: Slot | undefined;
  for (let i = 0; i < path.length; i++) {
    slot = slotFor(slots, path.slice(0, i), path[i] ?? '');
    if (!slot) return undefined;
    slots = slotsOf(slot.value);
  }
  return slot;
}

/** The value at `path`, wherever aliases and merges have it from. */
export function valueAt(source: Source, path: Path): Site | undefined {
  const [name, ...rest] = path;
  const section = name === undefined ? undefined : slotFor(sectionSlots(source), [], name)?.value;
  let value = section && followed(source, section);
  for (let i = 0; value && i < rest.length; i++) {
    const found = valueIn(source, value, path.slice(0, i + 1), rest[i] ?? '');
    value = found && followed(source, found);
  }
  return value;
}

/** Where the colon of a pair ends; `undefined` for a key without one. */
export function colonEnd({ text }: Source, slot: Slot): number | undefined {
  const spaces = /^[ \t]*:/.exec(text.slice(slot.keySpan.end, slot.keySpan.end + 200));
  return spaces ? slot.keySpan.end + spaces[0].length : undefined;
}

/** Where the text of a pair ends, without its trailing comment. */
export function slotEnd(source: Source, slot: Slot): number {
  const span = spanOf(slot.value);
  const { node } = slot.value;
  if (slotsOf(slot.value).length === 0 && span.start === span.end) {
    return marksEnd(source.text, colonEnd(source, slot) ?? slot.keySpan.end);
  }
  if (node.kind === 'mapping' && !node.flow) {
    const last = slotsOf(slot.value).at(-1);
    return last ? slotEnd(source, last) : (colonEnd(source, slot) ?? slot.keySpan.end);
  }
  return siteEnd(source, slot.value);
}

/** Where the anchor and the tag end that stand behind `at`; `at` when there are none. */
function marksEnd(text: string, at: number): number {
  let end = at;
  for (let next = blanksEnd(text, end); next > end && /[&!]/.test(text[next] ?? ''); next = blanksEnd(text, end)) {
    end = next;
    while (end < text.length && !/[\s,\]}]/.test(text[end] ?? '')) end++;
  }
  return end;
}

/** Where the text of a value ends. A block scalar that keeps its line ends, ends where the next line starts. */
export function siteEnd(source: Source, site: Site): number {
  const { node } = site;
  const { start, end } = spanOf(site);
  if (node.kind === 'mapping' && !node.flow) {
    const last = slotsOf(site).at(-1);
    return last ? slotEnd(source, last) : end;
  }
  if (node.kind === 'sequence' && !node.flow) {
    const last = itemsOf(site).at(-1);
    return last ? siteEnd(source, last) : end;
  }
  if (node.kind !== 'scalar' || node.style !== 'block') return end;
  if (after(source.text, start).split('#', 1)[0]?.includes('+')) return end;
  return start + source.text.slice(start, end).trimEnd().length;
}

/** The spaces before the first thing on the line of `at`; `undefined` unless `at` is that thing, without tabs. */
export function indentAt(text: string, at: number): string | undefined {
  const indent = text.slice(lineStart(text, at), at);
  return /^ *$/.test(indent) ? indent : undefined;
}
