/**
 * Digests: one number for each value of a text. Equal values have equal numbers, regardless of style, comments, order of
 * keys, anchors and merges. Used to check that a planned edit changes nothing else.
 */
import { type Anchor, resolveAlias } from '../anchors.ts';
import type { Node } from '../node.ts';
import type { Syntax } from '../syntax.ts';
import { isNamedList, isWordAt, sameKey, shorthandAt } from './formatAt.ts';
import type { Path, Written } from './operation.ts';
import type { SourceText } from './sourceText.ts';
import {
  followAliases,
  isNull,
  itemsOf,
  mergedPairs,
  type PairAt,
  pairsOf,
  sectionPairs,
  type ValueAt,
  valueAtPath,
} from './valueAt.ts';
import { isList, isMapping } from './writeValue.ts';

/** Numbers by content; shared by all that is to be compared. */
export interface Numbers {
  readonly byContent: Map<string, number>;
  /** Values that are the same objects in all that is to be compared, and so need not be looked into. */
  readonly byNode: ReadonlyMap<Node, number>;
}

export function newNumbers(): Numbers {
  return { byContent: new Map(), byNode: new Map() };
}

/** Numbers to compare two versions of a text: what an edit has left untouched is equal without a look. */
export function numbersFor(before: Syntax, after: Syntax): Numbers {
  const byNode = new Map<Node, number>();
  // What an alias stands for may have changed although the alias has not.
  if (before.anchors.byName.size > 0 || after.anchors.byName.size > 0) return { byContent: new Map(), byNode };
  const values = new Set(entryValues(before));
  for (const value of entryValues(after)) if (values.has(value)) byNode.set(value, -1 - byNode.size);
  return { byContent: new Map(), byNode };
}

function entryValues({ sections }: Syntax): readonly Node[] {
  return sections.flatMap(({ entries = [] }) => entries.map(({ pair }) => pair.value));
}

/** Nothing: an absent key, an empty value, an empty mapping. */
export const nothing = 0;

function numberOf({ byContent }: Numbers, content: string): number {
  const known = byContent.get(content);
  if (known !== undefined) return known;
  byContent.set(content, byContent.size + 1);
  return byContent.size;
}

interface Digest {
  readonly source: SourceText;
  readonly numbers: Numbers;
  /** The numbers of anchored values; `null` while one is being computed. */
  readonly anchors: Map<Anchor, number | null>;
}

/** The number of a whole text without the value at `path`. */
export function digestWithout(source: SourceText, path: Path, numbers: Numbers): number {
  const digest = { source, numbers, anchors: new Map<Anchor, number | null>() };
  return pairsWithout(digest, namedPairs(source, sectionPairs(source)), [], path);
}

/** The number of the value at `path`. */
export function digestAt(source: SourceText, path: Path, numbers: Numbers): number {
  const digest = { source, numbers, anchors: new Map<Anchor, number | null>() };
  let pairs: readonly Pair[] = namedPairs(source, sectionPairs(source));
  for (let i = 0; i < path.length; i++) {
    const value = pairs.find((pair) => sameKey(path.slice(0, i), pair.key, path[i] ?? ''))?.value;
    if (i === path.length - 1) return value ? digestValue(digest, value) : nothing;
    pairs = (value && longForm(source, value, path.slice(0, i + 1))) ?? [];
  }
  return nothing;
}

/** The names in the list at `path`, in lower case. */
export function namesAt(source: SourceText, path: Path): ReadonlySet<string> {
  const valueAt = valueAtPath(source, path);
  return new Set(valueAt && namesIn(source, valueAt)?.map((pair) => pair.key.toLowerCase()));
}

/** The number of a value to be written. */
export function digestWritten(value: Written, numbers: Numbers): number {
  if (isList(value)) return numberOf(numbers, `[${value.map((item) => digestWritten(item, numbers)).join()}]`);
  if (!isMapping(value)) return numberOf(numbers, `${typeof value} ${value}`);
  const pairs = Object.entries(value).map(([key, each]) => [key, digestWritten(each, numbers)] as const);
  return mappingNumber(numbers, pairs);
}

function mappingNumber(numbers: Numbers, pairs: readonly (readonly [string, number])[]): number {
  if (pairs.length === 0) return nothing;
  const written = pairs.map(([key, value]) => `${JSON.stringify(key)}:${value}`).sort();
  return numberOf(numbers, `{${written.join()}}`);
}

/** A key and its value, own or merged. */
interface Pair {
  readonly key: string;
  readonly value: ValueAt;
}

/** The pairs of a mapping, merges resolved. */
function namedPairs(source: SourceText, own: readonly PairAt[]): Pair[] {
  return mergedPairs(source, own).map(({ key, value }) => ({ key: key.text, value }));
}

/** Values nested deeper all have the same number, so that recursion ends. */
const maxDepth = 500;

function digestValue(digest: Digest, valueAt: ValueAt, depth = 0): number {
  if (depth > maxDepth) return numberOf(digest.numbers, 'deep');
  const { node } = valueAt;
  const { numbers } = digest;
  const known = numbers.byNode.get(node);
  if (known !== undefined) return known;
  switch (node.kind) {
    case 'scalar':
      if (node.value === null) return nothing;
      return node.style === 'plain' && typeof node.value !== 'string'
        ? numberOf(numbers, `${typeof node.value} ${node.value}`)
        : numberOf(numbers, `string ${node.text}`);
    case 'sequence': {
      const items = itemsOf(valueAt).map((item) => digestValue(digest, item, depth + 1));
      return numberOf(numbers, `[${items.join()}]`);
    }
    case 'mapping': {
      const pairs = namedPairs(digest.source, pairsOf(valueAt));
      const numbered = pairs.map(({ key, value }) => [key, digestValue(digest, value, depth + 1)] as const);
      return mappingNumber(numbers, numbered);
    }
    default:
      return digestAlias(digest, valueAt, depth + 1);
  }
}

function digestAlias(digest: Digest, valueAt: ValueAt, depth: number): number {
  const { source, numbers, anchors } = digest;
  if (valueAt.node.kind !== 'alias') return nothing;
  const anchor = resolveAlias(source.syntax.anchors, valueAt.node, valueAt.base + valueAt.node.span.start);
  if (!anchor) return numberOf(numbers, `* ${valueAt.node.name}`);
  const known = anchors.get(anchor);
  if (known === null) return numberOf(numbers, 'loop');
  if (known !== undefined) return known;
  anchors.set(anchor, null);
  const number = digestValue(digest, { node: anchor.node, base: source.syntax.starts.get(anchor.unit) ?? 0 }, depth);
  anchors.set(anchor, number);
  return number;
}

/** The pairs of a value in its long form, if it has one: a list of names and a bare value can stand for a mapping. */
function longForm(source: SourceText, valueAt: ValueAt, path: Path): readonly Pair[] | undefined {
  const target = followAliases(source, valueAt);
  if (target?.node.kind === 'mapping' || (target && isNull(target)) || isNamedList(path))
    return target && namesIn(source, target);
  if (target?.node.kind !== 'scalar') return undefined;
  if (isWordAt(path, target.node.text)) return [];
  const shorthand = shorthandAt(path);
  return shorthand === undefined ? undefined : [{ key: shorthand, value: target }];
}

const empty = { kind: 'scalar', span: { start: 0, end: 0 }, value: null, text: '', style: 'plain' } as const;

/** The names of a list, or the pairs of a mapping. */
function namesIn(source: SourceText, valueAt: ValueAt): readonly Pair[] | undefined {
  const target = followAliases(source, valueAt);
  if (!target) return undefined;
  const { node } = target;
  if (node.kind === 'mapping') return namedPairs(source, pairsOf(target));
  if (node.kind !== 'sequence') return isNull(target) ? [] : undefined;
  if (!node.items.every((item) => item.kind === 'scalar')) return undefined;
  return node.items.map((item) => ({ key: item.text, value: { node: empty, base: 0 } }));
}

function pairsWithout(digest: Digest, pairs: readonly Pair[], path: Path, rest: Path): number {
  const [key, ...further] = rest;
  const numbered = pairs.flatMap((pair): [string, number][] => {
    if (key === undefined || !sameKey(path, pair.key, key)) return [[pair.key, digestValue(digest, pair.value)]];
    if (further.length === 0) return [];
    const below = [...path, key];
    const inner =
      longForm(digest.source, pair.value, below) ??
      (further.length === 1 ? namesIn(digest.source, pair.value) : undefined);
    if (inner === undefined) return [[pair.key, digestValue(digest, pair.value)]];
    const value = pairsWithout(digest, inner, below, further);
    return value === nothing ? [] : [[pair.key, value]];
  });
  return mappingNumber(digest.numbers, numbered);
}
