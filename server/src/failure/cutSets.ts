/**
 * Cut sets: the smallest sets of candidates, up to three, that stop a workload, a host or the whole system. Work of any
 * length, in steps.
 */
import { allOf, candidateFamilies } from './candidateFamilies.ts';
import { type EvaluatedGraph, evaluateNodes } from './evaluate.ts';
import type { Graph } from './graph.ts';
import { majorities } from './majorities.ts';
import { everythingNeeded, modes, neededBy } from './nodes.ts';
import { type FamilyLimits, neverDown, setsOf } from './setFamily.ts';
import { type Steps, stepSize } from './steps.ts';
import { targetOf } from './target.ts';

/** How many sets are held for any one thing; what is beyond is left out, and the answer says so. */
export const cutSetLimit = 20_000;

export interface CutSetQuestion {
  /** The size of the largest sets; 2 when not stated. */
  readonly order?: 1 | 2 | 3;
  /** A host, an application, a workload, or what a workload is; the whole system when not stated. */
  readonly for?: string | undefined;
  readonly limit?: number;
}

export interface CutSet {
  /** Ids, sorted. */
  readonly members: readonly string[];
  /** The first phase in which the set stops all of it. */
  readonly phase: 'run' | 'start';
  /** Clusters of which the set takes more than half of the nodes: without votes the rest may stop too. */
  readonly quorum: readonly string[];
}

export interface CutSets {
  /** By size, then by ids. */
  readonly sets: readonly CutSet[];
  /** Whether that is all of them. Otherwise `limit` was reached. */
  readonly complete: boolean;
  readonly limit: number;
}

type CutPhase = CutSet['phase'];

interface Search {
  readonly graph: Graph;
  readonly limits: FamilyLimits;
  readonly candidates: readonly number[];
  readonly candidateOf: Int32Array;
  readonly target: readonly number[];
  readonly wanted: ReadonlySet<number>;
  readonly monotone: Uint8Array;
  /** By `codeOf` the sets that stop the target, with the first phase in which they do. */
  readonly found: Map<number, CutPhase>;
  /** Sets that were looked at in this phase. */
  readonly tried: Set<number>;
}

/**
 * The minimal cut sets of a target; `undefined` where `for` names nothing. `steps.ts` says how such work is driven.
 * Where an answer is not complete, a set that it lists may contain a smaller one that was left out.
 */
export function* cutSets(graph: EvaluatedGraph, question: CutSetQuestion = {}): Steps<CutSets | undefined> {
  const { order = 2, limit = cutSetLimit } = question;
  const named = targetOf(graph, question.for);
  if (!named) return undefined;
  const candidates = candidatesOf(graph);
  const candidateOf = new Int32Array(graph.nodes.count).fill(-1);
  for (const [number, node] of candidates.entries()) candidateOf[node] = number;
  let complete = true;
  const limits: FamilyLimits = {
    radix: candidates.length + 1,
    order,
    limit,
    onLimit: () => {
      complete = false;
    },
  };
  const found = new Map<number, CutPhase>();
  const monotone = monotoneNodes(graph);
  yield;
  for (const phase of ['run', 'start'] as const) {
    const target = named.filter((node) => graph.baseline[phase][node] === 1);
    if (target.length === 0) continue;
    const wanted = everythingNeeded(graph.nodes, target);
    const tried = new Set<number>();
    yield* searchIn({ graph, limits, candidates, candidateOf, target, wanted, monotone, found, tried }, phase, []);
  }
  // Candidates are numbered by id, so codes sort by size, then by ids.
  const codes = Float64Array.from(found.keys()).sort();
  yield;
  const majoritiesIn = majorities(graph);
  const sets: CutSet[] = [];
  for (const [index, code] of codes.entries()) {
    if (index % 50 === 0) yield;
    const members = membersOf(limits.radix, code);
    if (properSubsets(members).some((subset) => found.has(codeOf(limits.radix, subset)))) continue;
    const ids = members.map((number) => graph.componentOf[candidates[number] ?? 0]?.id ?? '');
    sets.push({ members: ids, phase: found.get(code) ?? 'run', quorum: majoritiesIn(ids) });
  }
  return { sets, complete, limit };
}

/** The candidates that are up with nothing failed, by id. */
function candidatesOf({ componentNodes, componentOf, baseline }: EvaluatedGraph): readonly number[] {
  const idOf = (node: number): string => componentOf[node]?.id ?? '';
  return componentNodes
    .filter((node) => componentOf[node]?.candidate === true && baseline.run[node] === 1)
    .sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
}

/** A set of up to three candidates as one number: smaller sets first, then in the order of their members. */
function codeOf(radix: number, members: readonly number[]): number {
  return members.reduce((code, number) => code * radix + number + 1, 0);
}

function membersOf(radix: number, code: number): readonly number[] {
  const members: number[] = [];
  for (let rest = code; rest > 0; rest = Math.floor(rest / radix)) members.unshift((rest % radix) - 1);
  return members;
}

/**
 * Finds the sets that contain `given`, candidates that do not stop the target by themselves. Where families may hold too
 * much, every set is tried; one that fails to stop the target is searched further, for with another failure it may.
 */
function* searchIn(search: Search, phase: CutPhase, given: readonly number[]): Steps<void> {
  const { graph, candidateOf, target, monotone, wanted, found } = search;
  const left = search.limits.order - given.length;
  const limits: FamilyLimits = { ...search.limits, order: left === 3 ? 3 : left === 2 ? 2 : 1 };
  const failed = nodesOf(search, given);
  const base = evaluateNodes(graph.nodes, failed, phase);
  const families = yield* candidateFamilies({ graph, phase, limits, candidateOf, failed, wanted, monotone, base });
  const family = yield* allOf(
    limits,
    target.map((node) => families[node] ?? neverDown),
  );
  const exact = target.every((node) => monotone[node] === 1);
  // What may be down already, though it is up, says nothing: then every candidate is a beginning.
  const sets = family.always ? everyCandidate(search) : [...setsOf(family, limits.radix)];
  for (const [index, more] of sets.entries()) {
    if (index % stepSize === 0) yield;
    const members = [...new Set([...given, ...more])].sort((a, b) => a - b);
    if (members.length === given.length) continue;
    const code = codeOf(search.limits.radix, members);
    if (found.has(code) || search.tried.has(code)) continue;
    search.tried.add(code);
    if (exact) {
      found.set(code, phase);
      continue;
    }
    yield;
    if (stops(search, phase, members)) found.set(code, phase);
    else if (members.length < search.limits.order) yield* searchIn(search, phase, members);
  }
}

/** Every candidate that the target needs in some way, as a set. */
function everyCandidate({ graph, candidateOf, wanted }: Search): (readonly number[])[] {
  const numbers = new Set<number>();
  graph.nodes.failsWith.forEach((component, node) => {
    if (component !== -1 && wanted.has(node)) numbers.add(candidateOf[component] ?? -1);
  });
  numbers.delete(-1);
  return [...numbers].map((number) => [number]);
}

function nodesOf({ candidates }: Search, members: readonly number[]): Set<number> {
  return new Set(members.map((number) => candidates[number] ?? -1));
}

function stops(search: Search, phase: CutPhase, members: readonly number[]): boolean {
  const up = evaluateNodes(search.graph.nodes, nodesOf(search, members), phase);
  return search.target.every((node) => up[node] === 0);
}

/** The non-empty proper subsets of a set of up to three, each sorted. */
function properSubsets(members: readonly number[]): (readonly number[])[] {
  if (members.length === 1) return [];
  return members.flatMap((each) => [[each], members.filter((other) => other !== each)]);
}

/** 1 for the nodes that no failure ever brings up: those below which nothing asks for an active owner. */
function monotoneNodes({ nodes }: Graph): Uint8Array {
  const monotone = new Uint8Array(nodes.count).fill(1);
  for (const block of nodes.blocks) {
    const inside = nodes.order.subarray(block.start, block.end);
    const holds = inside.every(
      (node) =>
        nodes.needModes
          .subarray(nodes.needStarts[node], nodes.needStarts[node + 1])
          .every((mode) => mode < modes.first) && neededBy(nodes, node).every((member) => monotone[member] === 1),
    );
    if (!holds) for (const node of inside) monotone[node] = 0;
  }
  return monotone;
}
