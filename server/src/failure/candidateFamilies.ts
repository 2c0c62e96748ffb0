/**
 * For every node the small sets of candidates that bring it down, from what needs nothing to what needs most. Where the
 * active owner decides, a failure can also bring something up again; then a family may hold too much, and never too
 * little: every set that brings a node down contains one of its family.
 */
import { choiceOf } from './evaluate.ts';
import type { Graph } from './graph.ts';
import type { Phase } from './model.ts';
import { type Block, countsIn, membersOf, modes, phaseCodes } from './nodes.ts';
import {
  alwaysDown,
  both,
  either,
  type Family,
  type FamilyLimits,
  neverDown,
  single,
  sizeOf,
  without,
} from './setFamily.ts';
import type { Steps } from './steps.ts';

export interface FamilyQuestion {
  readonly graph: Graph;
  readonly phase: Phase;
  readonly limits: FamilyLimits;
  /** The number of each candidate, by node; -1 for what is none. */
  readonly candidateOf: Int32Array;
  /** What has failed already. */
  readonly failed: ReadonlySet<number>;
  /** The nodes that are asked for. */
  readonly wanted: ReadonlySet<number>;
  /** 1 for the nodes that more failures never bring up. */
  readonly monotone: Uint8Array;
  /** What is up when `failed` have failed. */
  readonly base: Uint8Array;
}

/** The family of every wanted node. */
export function* candidateFamilies(question: FamilyQuestion): Steps<readonly Family[]> {
  const { nodes } = question.graph;
  const families: Family[] = new Array<Family>(nodes.count).fill(neverDown);
  let done = 0;
  for (const block of nodes.blocks) {
    if (!question.wanted.has(nodes.order[block.start] ?? 0)) continue;
    if (++done % 50 === 0) yield;
    yield* settleBlock(question, families, block);
  }
  return families;
}

/** A cycle starts as up and grows until nothing is added: failures outside it are what brings it down. */
function* settleBlock(question: FamilyQuestion, families: Family[], block: Block): Steps<void> {
  const { nodes } = question.graph;
  let grows = true;
  while (grows) {
    grows = false;
    for (let i = block.start; i < block.end; i++) {
      const node = nodes.order[i] ?? 0;
      const family = yield* familyOf(question, families, node);
      const known = families[node] ?? neverDown;
      if (block.cyclic && !isSame(family, known)) grows = true;
      families[node] = family;
      if (block.cyclic) yield;
    }
  }
}

function isSame(a: Family, b: Family): boolean {
  if (a === b) return true;
  if (a.always !== b.always || sizeOf(a) !== sizeOf(b)) return false;
  return (['singles', 'pairs', 'triples'] as const).every((kind) => [...a[kind]].every((each) => b[kind].has(each)));
}

function* familyOf(question: FamilyQuestion, families: readonly Family[], node: number): Steps<Family> {
  const { graph, failed, limits, candidateOf } = question;
  const { nodes } = graph;
  const own = nodes.failsWith[node] ?? -1;
  if (nodes.never[node] === 1 || (own !== -1 && failed.has(own))) return alwaysDown;
  const parts: Family[] = [];
  const candidate = own === -1 ? -1 : (candidateOf[own] ?? -1);
  if (candidate !== -1) parts.push(single(candidate));
  const phase = phaseCodes[question.phase];
  for (let need = nodes.needStarts[node] ?? 0; need < (nodes.needStarts[node + 1] ?? 0); need++) {
    if (!countsIn(nodes, need, phase)) continue;
    const members = membersOf(nodes, need);
    const family = (member: number | undefined): Family => families[member ?? 0] ?? neverDown;
    if (nodes.needModes[need] === modes.all) for (const member of members) parts.push(family(member));
    else if (nodes.needModes[need] === modes.any) parts.push(yield* allOf(limits, [...members].map(family)));
    else if (nodes.needModes[need] === modes.first) parts.push(yield* familyOfFirst(question, members, family));
    else parts.push(yield* familyOfVotes(question, need, family));
  }
  return yield* either(limits, parts);
}

/** Down when all of the subjects are. */
export function* allOf(limits: FamilyLimits, families: readonly Family[]): Steps<Family> {
  let result = alwaysDown;
  // Small families first: what stays small is quickly combined.
  for (const family of [...new Set(families)].sort((a, b) => sizeOf(a) - sizeOf(b))) {
    result = yield* both(limits, result, family);
    yield;
    if (!result.always && sizeOf(result) === 0) return neverDown;
  }
  return result;
}

/**
 * The first usable one fails when all guards are down, or when those before some guard are down, the guard is up, and
 * its target is down.
 */
function* familyOfFirst(
  { limits, monotone }: FamilyQuestion,
  members: Int32Array,
  family: (member: number | undefined) => Family,
): Steps<Family> {
  const ways: Family[] = [];
  let before = alwaysDown;
  for (let i = 0; i < members.length; i += 2) {
    const guard = family(members[i]);
    // Sets that take the guard along belong to the next one; not so where more failures could bring the guard up.
    const clean = (sets: Family): Family => (monotone[members[i] ?? 0] === 1 ? without(limits, sets, guard) : sets);
    const target = clean(family(members[i + 1]));
    ways.push(clean(yield* both(limits, before, target)));
    before = yield* both(limits, before, guard);
  }
  return yield* either(limits, [...ways, before]);
}

/**
 * The same where votes decide: the target of what is chosen with nothing more failed is down; or the choice has changed,
 * for its guard or one of its votes is down, and the target of another is down.
 */
function* familyOfVotes(
  { graph: { nodes }, limits, monotone, base }: FamilyQuestion,
  need: number,
  family: (member: number | undefined) => Family,
): Steps<Family> {
  const size = nodes.needModes[need] ?? modes.first;
  const start = nodes.memberStarts[need] ?? 0;
  const end = nodes.memberStarts[need + 1] ?? 0;
  const chosen = choiceOf(nodes, need, (member) => base[member] === 1);
  if (chosen === -1) return alwaysDown;
  let isMonotone = true;
  for (let at = start; at < end; at++)
    if ((at - start) % size !== 1 && monotone[nodes.members[at] ?? 0] === 0) isMonotone = false;
  const deciding = [...nodes.members.subarray(chosen, chosen + size)].filter((_, at) => at !== 1);
  const change = isMonotone ? yield* either(limits, deciding.map(family)) : alwaysDown;
  const ways: Family[] = [];
  for (let at = start; at < end; at += size) {
    const target = family(nodes.members[at + 1]);
    ways.push(at === chosen ? target : yield* both(limits, change, target));
  }
  return yield* either(limits, ways);
}
