/**
 * Families of small sets of candidates: what can bring something down, one, two or three at a time. A family holds its
 * minimal sets only. Sets are numbers: candidates count from 0, and a pair or triple is written in base `radix`.
 */
import { type Steps, stepSize } from './steps.ts';

export interface Family {
  /** Whether it is down with nothing more failed: the family of the empty set. */
  readonly always: boolean;
  readonly singles: ReadonlySet<number>;
  readonly pairs: ReadonlySet<number>;
  readonly triples: ReadonlySet<number>;
}

/** How large sets and families get. */
export interface FamilyLimits {
  /** One more than the highest candidate. */
  readonly radix: number;
  readonly order: 1 | 2 | 3;
  /** How many sets a family may hold; sets beyond it are left out. */
  readonly limit: number;
  /** Told when sets were left out. */
  readonly onLimit: () => void;
}

const noSets: ReadonlySet<number> = new Set();

/** What nothing brings down. */
export const neverDown: Family = { always: false, singles: noSets, pairs: noSets, triples: noSets };

/** What is down anyway. */
export const alwaysDown: Family = { ...neverDown, always: true };

export function single(candidate: number): Family {
  return { ...neverDown, singles: new Set([candidate]) };
}

export function sizeOf(family: Family): number {
  return family.singles.size + family.pairs.size + family.triples.size;
}

/** The candidates of a pair, the lower first. */
export function membersOfPair(radix: number, pair: number): readonly [number, number] {
  const low = Math.floor(pair / radix);
  return [low, pair - low * radix];
}

/** The candidates of a triple, the lowest first. */
export function membersOfTriple(radix: number, triple: number): readonly [number, number, number] {
  const rest = Math.floor(triple / radix);
  const low = Math.floor(rest / radix);
  return [low, rest - low * radix, triple - rest * radix];
}

export function pairOf(radix: number, a: number, b: number): number {
  return a < b ? a * radix + b : b * radix + a;
}

/** The triple of three different candidates. */
export function tripleOf(radix: number, a: number, b: number, c: number): number {
  const low = Math.min(a, b, c);
  const high = Math.max(a, b, c);
  return (low * radix + (a + b + c - low - high)) * radix + high;
}

function pairKills(family: Family, radix: number, a: number, b: number): boolean {
  if (family.always || family.singles.has(a) || family.singles.has(b)) return true;
  return family.pairs.size > 0 && family.pairs.has(pairOf(radix, a, b));
}

function tripleKills(family: Family, radix: number, a: number, b: number, c: number): boolean {
  return (
    pairKills(family, radix, a, b) ||
    family.singles.has(c) ||
    (family.pairs.size > 0 && (family.pairs.has(pairOf(radix, a, c)) || family.pairs.has(pairOf(radix, b, c)))) ||
    (family.triples.size > 0 && family.triples.has(tripleOf(radix, a, b, c)))
  );
}

/** Down when any of the subjects is. */
export function* either(limits: FamilyLimits, families: readonly Family[]): Steps<Family> {
  const different = new Set(families.filter((family) => family.always || sizeOf(family) > 0));
  const [first] = different;
  if (first === undefined) return neverDown;
  if (different.size === 1) return first;
  for (const family of different) if (family.always) return alwaysDown;
  let done = 0;
  const singles = new Set<number>();
  for (const family of different) {
    for (const each of family.singles) {
      singles.add(each);
      if (++done % stepSize === 0) yield;
    }
  }
  const collector = collect(limits, singles);
  for (const family of different) {
    for (const each of family.pairs) {
      collector.pair(...membersOfPair(limits.radix, each));
      if (++done % stepSize === 0) yield;
    }
  }
  for (const family of different) {
    for (const each of family.triples) {
      collector.triple(...membersOfTriple(limits.radix, each));
      if (++done % stepSize === 0) yield;
    }
  }
  return collector.family;
}

/** Down when both subjects are. */
export function* both(limits: FamilyLimits, a: Family, b: Family): Steps<Family> {
  if (a === b || b.always) return a;
  if (a.always) return b;
  const { radix, order } = limits;
  const ofBoth = new Set<number>();
  for (const each of a.singles) if (b.singles.has(each)) ofBoth.add(each);
  const collector = collect(limits, ofBoth);
  if (order === 1) return collector.family;
  let done = 0;
  const onlyA = [...a.singles].filter((each) => !b.singles.has(each));
  const onlyB = [...b.singles].filter((each) => !a.singles.has(each));
  const pairsA = [...a.pairs].map((each) => membersOfPair(radix, each));
  const pairsB = [...b.pairs].map((each) => membersOfPair(radix, each));
  yield;
  for (const [x, y] of pairsA) if (pairKills(b, radix, x, y)) collector.pair(x, y);
  for (const [x, y] of pairsB) if (pairKills(a, radix, x, y)) collector.pair(x, y);
  for (const x of onlyA) {
    if (collector.overflows()) break;
    for (const y of onlyB) {
      collector.pair(x, y);
      if (++done % stepSize === 0) yield;
    }
  }
  if (order === 2) return collector.family;
  for (const { triples, other } of [
    { triples: a.triples, other: b },
    { triples: b.triples, other: a },
  ]) {
    for (const each of triples) {
      const [x, y, z] = membersOfTriple(radix, each);
      if (tripleKills(other, radix, x, y, z)) collector.triple(x, y, z);
      if (++done % stepSize === 0) yield;
    }
  }
  const leftA = pairsA.filter(([x, y]) => !pairKills(b, radix, x, y));
  const leftB = pairsB.filter(([x, y]) => !pairKills(a, radix, x, y));
  yield;
  const byMember = new Map<number, number[]>();
  for (const [x, y] of leftB) {
    for (const [one, other] of [
      [x, y],
      [y, x],
    ] as const) {
      const others = byMember.get(one);
      if (others) others.push(other);
      else byMember.set(one, [other]);
    }
  }
  function* cross(singles: readonly number[], pairs: readonly (readonly [number, number])[]): Steps<void> {
    for (const x of singles) {
      if (collector.overflows()) return;
      for (const [y, z] of pairs) {
        collector.triple(x, y, z);
        if (++done % stepSize === 0) yield;
      }
    }
  }
  yield* cross(onlyA, leftB);
  yield* cross(onlyB, leftA);
  for (const [x, y] of leftA) {
    if (collector.overflows()) break;
    for (const z of [...(byMember.get(x) ?? []), ...(byMember.get(y) ?? [])]) {
      collector.triple(x, y, z);
      if (++done % stepSize === 0) yield;
    }
  }
  return collector.family;
}

/** The sets of a family that do not bring another subject down. */
export function without(limits: FamilyLimits, family: Family, other: Family): Family {
  if (other.always) return neverDown;
  const { radix } = limits;
  return {
    always: family.always,
    singles: new Set([...family.singles].filter((each) => !other.singles.has(each))),
    pairs: new Set([...family.pairs].filter((each) => !pairKills(other, radix, ...membersOfPair(radix, each)))),
    triples: new Set([...family.triples].filter((each) => !tripleKills(other, radix, ...membersOfTriple(radix, each)))),
  };
}

/** Every set of a family as its candidates. */
export function* setsOf(family: Family, radix: number): Generator<readonly number[]> {
  for (const each of family.singles) yield [each];
  for (const each of family.pairs) yield membersOfPair(radix, each);
  for (const each of family.triples) yield membersOfTriple(radix, each);
}

interface Collector {
  readonly family: Family;
  readonly pair: (a: number, b: number) => void;
  readonly triple: (a: number, b: number, c: number) => void;
  /** Whether a set has been left out; then there is no use in going on. */
  readonly overflows: () => boolean;
}

/** Collects minimal sets; all pairs must come before the first triple. */
function collect({ radix, order, limit, onLimit }: FamilyLimits, singles: ReadonlySet<number>): Collector {
  const pairs = new Set<number>();
  const triples = new Set<number>();
  const family: Family = { always: false, singles, pairs, triples };
  let overflows = false;
  const add = (set: number, to: Set<number>): void => {
    if (sizeOf(family) < limit || to.has(set)) to.add(set);
    else {
      overflows = true;
      onLimit();
    }
  };
  return {
    family,
    pair(a, b) {
      if (order < 2 || singles.has(a) || singles.has(b)) return;
      add(pairOf(radix, a, b), pairs);
    },
    triple(a, b, c) {
      // Two members may be one: then it is a pair, which either is in the family or has been found as one.
      if (order < 3 || a === b || a === c || b === c || tripleKills(family, radix, a, b, c)) return;
      add(tripleOf(radix, a, b, c), triples);
    },
    overflows: () => overflows,
  };
}
