/**
 * The tree for planning edits: values and pairs with offsets of the text, names found without case, aliases and merges
 * followed. It plans no edits.
 */
import { blanksEnd } from '../../text/blanks.ts';
import { lineStart } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import { resolveAlias } from '../anchors.ts';
import type { Node, ScalarNode } from '../node.ts';
import { sameKey } from './formatAt.ts';
import type { Path } from './operation.ts';
import { after, type SourceText } from './sourceText.ts';

/** A value in the text. `base` is the offset from which its spans count. */
export interface ValueAt {
  readonly node: Node;
  readonly base: number;
  /** The pairs of a collection whose entries are units of their own. */
  readonly entries?: readonly PairAt[];
}

/** A pair in the text. `flow`: in braces. */
export interface PairAt {
  readonly key: ScalarNode;
  readonly keySpan: Span;
  readonly value: ValueAt;
  readonly flow: boolean;
}

export function spanOf(valueAt: ValueAt): Span {
  return { start: valueAt.base + valueAt.node.span.start, end: valueAt.base + valueAt.node.span.end };
}

/** The sections of a text. */
export function sectionPairs({ syntax }: SourceText): PairAt[] {
  const startOf = (unit: (typeof syntax.units)[number]): number => syntax.starts.get(unit) ?? 0;
  return syntax.sections.map((section) => {
    const base = startOf(section.unit);
    const entries = section.entries?.map((entry) =>
      toPair(entry.pair.key, { node: entry.pair.value, base: startOf(entry.unit) }, false),
    );
    const value = { node: section.value, base };
    return toPair(section.key, entries === undefined ? value : { ...value, entries }, false, base);
  });
}

function toPair(key: ScalarNode, value: ValueAt, flow: boolean, base = value.base): PairAt {
  return { key, keySpan: { start: base + key.span.start, end: base + key.span.end }, value, flow };
}

/** The pairs of a mapping; none for anything else. */
export function pairsOf(valueAt: ValueAt): readonly PairAt[] {
  if (valueAt.entries) return valueAt.entries;
  const { node, base } = valueAt;
  return node.kind === 'mapping'
    ? node.pairs.map((pair) => toPair(pair.key, { node: pair.value, base }, node.flow))
    : [];
}

/** The items of a list. */
export function itemsOf(valueAt: ValueAt): readonly ValueAt[] {
  const { node, base } = valueAt;
  return node.kind === 'sequence' ? node.items.map((item) => ({ node: item, base })) : [];
}

export function isMerge(pair: PairAt): boolean {
  return pair.key.text === '<<' && pair.key.style === 'plain';
}

/** The pair that `key` means in the mapping at `path`; merged ones are not looked at. */
export function pairFor(pairs: readonly PairAt[], path: Path, key: string): PairAt | undefined {
  const own = pairs.filter((pair) => !isMerge(pair));
  return own.find((pair) => pair.key.text === key) ?? own.find((pair) => sameKey(path, pair.key.text, key));
}

/** An empty value: nothing, `~` or `null`. */
export function isNull({ node }: ValueAt): boolean {
  return node.kind === 'scalar' && node.value === null;
}

/** How many aliases in a row are followed: more are a loop. */
const maxAliases = 50;

/** The value itself, or the one that its alias refers to; `undefined` for an alias without an anchor. */
export function followAliases(source: SourceText, valueAt: ValueAt): ValueAt | undefined {
  let current = valueAt;
  for (let depth = 0; current.node.kind === 'alias'; depth++) {
    const anchor = resolveAlias(source.syntax.anchors, current.node, current.base + current.node.span.start);
    if (!anchor || depth > maxAliases) return undefined;
    current = { node: anchor.node, base: source.syntax.starts.get(anchor.unit) ?? 0 };
  }
  return current;
}

/** The mappings that are merged by the merge keys among `pairs`, in their order. */
function mergedMappings(source: SourceText, pairs: readonly PairAt[]): ValueAt[] {
  return pairs.filter(isMerge).flatMap((merge) => {
    const value = followAliases(source, merge.value);
    if (!value) return [];
    return value.node.kind === 'sequence'
      ? itemsOf(value).flatMap((item) => followAliases(source, item) ?? [])
      : [value];
  });
}

/** The value of `key` in the mapping at `path`, its own or a merged one. */
export function valueIn(source: SourceText, valueAt: ValueAt, path: Path, key: string): ValueAt | undefined {
  return mergedPairs(source, pairsOf(valueAt)).find((pair) => sameKey(path, pair.key.text, key))?.value;
}

/** The pairs with merges resolved: the own ones first, then merged ones with keys that are not there yet. */
export function mergedPairs(source: SourceText, pairs: readonly PairAt[]): readonly PairAt[] {
  const merged: PairAt[] = [];
  const visited = new Set<Node>();
  const left = mergedMappings(source, pairs).reverse();
  for (let part = left.pop(); part; part = left.pop()) {
    if (visited.has(part.node)) continue;
    visited.add(part.node);
    const inner = pairsOf(part);
    merged.push(...inner.filter((pair) => !isMerge(pair)));
    left.push(...mergedMappings(source, inner).reverse());
  }
  const resolved = pairs.filter((pair) => !isMerge(pair));
  const seen = new Set(resolved.map((pair) => pair.key.text));
  for (const pair of merged) {
    if (seen.has(pair.key.text)) continue;
    seen.add(pair.key.text);
    resolved.push(pair);
  }
  return resolved;
}

/** The pair at `path`, without following aliases and merges. */
export function pairAtPath(source: SourceText, path: Path): PairAt | undefined {
  let pairs: readonly PairAt[] = sectionPairs(source);
  let pair: PairAt | undefined;
  for (let i = 0; i < path.length; i++) {
    pair = pairFor(pairs, path.slice(0, i), path[i] ?? '');
    if (!pair) return undefined;
    pairs = pairsOf(pair.value);
  }
  return pair;
}

/** The value at `path`, following aliases and merges. */
export function valueAtPath(source: SourceText, path: Path): ValueAt | undefined {
  const [name, ...rest] = path;
  const section = name === undefined ? undefined : pairFor(sectionPairs(source), [], name)?.value;
  let value = section && followAliases(source, section);
  for (let i = 0; value && i < rest.length; i++) {
    const found = valueIn(source, value, path.slice(0, i + 1), rest[i] ?? '');
    value = found && followAliases(source, found);
  }
  return value;
}

/** Where the colon of a pair ends; `undefined` for a key without one. */
export function colonEnd({ text }: SourceText, pair: PairAt): number | undefined {
  const spaces = /^[ \t]*:/.exec(text.slice(pair.keySpan.end, pair.keySpan.end + 200));
  return spaces ? pair.keySpan.end + spaces[0].length : undefined;
}

/** Where the text of a pair ends, without its trailing comment. */
export function pairEnd(source: SourceText, pair: PairAt): number {
  const span = spanOf(pair.value);
  const { node } = pair.value;
  if (pairsOf(pair.value).length === 0 && span.start === span.end)
    return marksEnd(source.text, colonEnd(source, pair) ?? pair.keySpan.end);
  if (node.kind === 'mapping' && !node.flow) {
    const last = pairsOf(pair.value).at(-1);
    return last ? pairEnd(source, last) : (colonEnd(source, pair) ?? pair.keySpan.end);
  }
  return valueEnd(source, pair.value);
}

/** Where the anchor and the tag after `at` end; `at` when there are none. */
function marksEnd(text: string, at: number): number {
  let end = at;
  for (let next = blanksEnd(text, end); next > end && /[&!]/.test(text[next] ?? ''); next = blanksEnd(text, end)) {
    end = next;
    while (end < text.length && !/[\s,\]}]/.test(text[end] ?? '')) end++;
  }
  return end;
}

/** Where the text of a value ends. A block scalar that keeps its line ends ends where the next line starts. */
export function valueEnd(source: SourceText, valueAt: ValueAt): number {
  const { node } = valueAt;
  const { start, end } = spanOf(valueAt);
  if (node.kind === 'mapping' && !node.flow) {
    const last = pairsOf(valueAt).at(-1);
    return last ? pairEnd(source, last) : end;
  }
  if (node.kind === 'sequence' && !node.flow) {
    const last = itemsOf(valueAt).at(-1);
    return last ? valueEnd(source, last) : end;
  }
  if (node.kind !== 'scalar' || node.style !== 'block') return end;
  if (after(source.text, start).split('#', 1)[0]?.includes('+')) return end;
  return start + source.text.slice(start, end).trimEnd().length;
}

/** The indentation of the line of `at`; `undefined` unless only spaces precede `at`. */
export function indentAt(text: string, at: number): string | undefined {
  const indent = text.slice(lineStart(text, at), at);
  return /^ *$/.test(indent) ? indent : undefined;
}
