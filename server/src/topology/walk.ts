/**
 * Ways through a tree while it is read: along aliases and merge keys, within a budget, with the place to show what is
 * found there. It knows no value of the format.
 */
import { type Anchors, resolveAlias } from '../syntax/anchors.ts';
import type { MappingNode, Node, Pair, Place, Unit } from '../syntax/node.ts';
import type { Problem, Replacement } from '../syntax/problem.ts';
import type { Syntax } from '../syntax/syntax.ts';
import { message } from '../syntax/syntaxMessages.ts';
import type { UnitStarts } from '../syntax/unitStarts.ts';
import type { Message } from '../text/message.ts';
import type { Span } from '../text/span.ts';

/** How many nodes and pairs aliases may bring in, over the whole file. */
export const aliasBudget = 50_000;

/** What reading a file carries along: where aliases lead, what was found wrong, and what may still be expanded. */
export interface Reading {
  readonly anchors: Anchors;
  readonly starts: UnitStarts;
  readonly problems: Problem[];
  budget: number;
  /** How many aliases were met: what was read without any depends on its own text alone. */
  aliases: number;
}

export function newReading({ anchors, starts }: Syntax): Reading {
  return { anchors, starts, problems: [], budget: aliasBudget, aliases: 0 };
}

/**
 * A node where it is read: inside an alias or a merge, `at` is the alias's own place, so that whatever is said about the
 * content is shown where the file uses it.
 */
export interface NodeAt {
  readonly node: Node;
  readonly unit: Unit;
  readonly at: Place | undefined;
  readonly depth: number;
}

/** A pair where it is read. */
export interface PairAt extends Omit<NodeAt, 'node'> {
  readonly pair: Pair;
}

/** A node that stands in its own unit. */
export function nodeIn(unit: Unit, node: Node): NodeAt {
  return { node, unit, at: undefined, depth: 0 };
}

/** A pair as a mapping of its own, so that a merge in it is followed. */
export function mappingOf(pair: Pair): MappingNode {
  return { kind: 'mapping', span: pair.span, pairs: [pair], flow: false };
}

/** The value of a pair, where it is read. */
export function valueAt({ pair, unit, at, depth }: PairAt): NodeAt {
  return { node: pair.value, unit, at, depth: depth + 1 };
}

const maxDepth = 100;

/** Says that something is wrong; the answer is what is then read. */
export function report(
  reading: Pick<Reading, 'problems'>,
  rule: Problem['rule'],
  place: Place,
  text: Message,
  replacements: readonly Replacement[] = [],
): undefined {
  reading.problems.push(
    replacements.length > 0 ? { rule, place, message: text, replacements } : { rule, place, message: text },
  );
  return undefined;
}

/** Says that a key is there twice. */
export function duplicateKey(reading: Pick<Reading, 'problems'>, place: Place, key: string): void {
  report(reading, 'syntax/yaml', place, message('syntax/yaml.duplicate-key', { key }));
}

/** Says that something else is wanted than what stands there. */
export function wrongType(
  reading: Reading,
  place: Place,
  key: string,
  expected: Message,
  replacements?: readonly Replacement[],
): undefined {
  return report(reading, 'format/wrong-type', place, message('format/wrong-type', { key, expected }), replacements);
}

/** Says that a word is none of those that are known, and offers the nearest where one is near. */
export function unknownWord(
  reading: Pick<Reading, 'problems'>,
  rule: Problem['rule'],
  place: Place,
  near: string | undefined,
  said: (near: string | undefined) => Message,
): undefined {
  return report(reading, rule, place, said(near), near === undefined ? [] : [{ kind: 'nearest', text: near }]);
}

export function placeOf(source: { unit: Unit; at: Place | undefined }, span: Span): Place {
  return source.at ?? { unit: source.unit, span };
}

/** Follows aliases to a node that is none; `undefined`, with a problem, when there is no such node or too much of it. */
export function follow(reading: Reading, source: NodeAt): NodeAt | undefined {
  let current = source;
  while (current.node.kind === 'alias') {
    reading.aliases++;
    const place = placeOf(current, current.node.span);
    const start = (reading.starts.get(current.unit) ?? 0) + current.node.span.start;
    const anchor = resolveAlias(reading.anchors, current.node, start);
    if (!anchor) {
      report(reading, 'syntax/yaml', place, message('syntax/yaml.alias', { name: current.node.name }));
      return undefined;
    }
    if (!spend(reading, place, current.depth)) return undefined;
    current = { node: anchor.node, unit: anchor.unit, at: place, depth: current.depth + 1 };
  }
  if (current.at !== undefined && !spend(reading, current.at, current.depth)) return undefined;
  return current;
}

function spend(reading: Reading, place: Place, depth: number): boolean {
  if (reading.budget > 0 && depth < maxDepth) {
    reading.budget--;
    return true;
  }
  if (reading.budget >= 0) report(reading, 'format/too-large', place, message('format/too-large.aliases'));
  reading.budget = -1; // Said once.
  return false;
}

/** The pairs of a mapping with its merges resolved: own keys first, then those of each merged mapping, first wins. */
export function pairsOf(reading: Reading, mapping: MappingNode, source: NodeAt, ignoreCase: boolean): PairAt[] {
  const seen = new Set<string>();
  const pairs: PairAt[] = [];
  const merges: PairAt[] = [];
  const keyOf = ({ key }: Pair): string => (ignoreCase ? key.text.toLowerCase() : key.text);
  for (const pair of mapping.pairs) {
    if (source.at !== undefined && !spend(reading, source.at, source.depth)) break;
    const here = { pair, unit: source.unit, at: source.at, depth: source.depth };
    if (pair.key.text === '<<' && pair.key.style === 'plain') {
      merges.push(here);
      continue;
    }
    if (seen.has(keyOf(pair)) && !ignoreCase) {
      duplicateKey(reading, placeOf(here, pair.key.span), pair.key.text);
      continue;
    }
    seen.add(keyOf(pair));
    pairs.push(here);
  }
  for (const merge of merges) {
    for (const merged of mergedPairs(reading, merge, ignoreCase)) {
      if (seen.has(keyOf(merged.pair))) continue;
      seen.add(keyOf(merged.pair));
      pairs.push(merged);
    }
  }
  return pairs;
}

function mergedPairs(reading: Reading, merge: PairAt, ignoreCase: boolean): PairAt[] {
  const at = placeOf(merge, merge.pair.key.span);
  const source = follow(reading, { node: merge.pair.value, unit: merge.unit, at: merge.at, depth: merge.depth });
  if (!source) return [];
  const parts = source.node.kind === 'sequence' ? source.node.items : [source.node];
  return parts.flatMap((node) => {
    const part = follow(reading, { ...source, node, depth: source.depth + 1 });
    if (!part) return [];
    if (part.node.kind !== 'mapping') {
      report(reading, 'syntax/yaml', at, message('syntax/yaml.merge'));
      return [];
    }
    return pairsOf(reading, part.node, { ...part, at, depth: part.depth + 1 }, ignoreCase);
  });
}
