/**
 * All single failures at once: for every node the components whose failure alone changes it. Sets grow from what needs
 * nothing to the workloads, so a component costs what depends on it and not the whole graph. Exact, also where a failure
 * makes something come up.
 */
import { choiceOf, type EvaluatedGraph, evaluateNodes, needsHold } from './evaluate.ts';
import type { Graph } from './graph.ts';
import type { Phase } from './model.ts';
import { type Block, modes, type Nodes, phaseCodes } from './nodes.ts';
import { runToEnd, type Steps } from './steps.ts';

/** What one more failure changes, in one phase. */
export interface SingleFailures {
  /** What is up without it. */
  readonly base: Uint8Array;
  /** For each node the components whose failure makes it the opposite of `base`. In no order. */
  readonly flips: readonly (readonly number[])[];
}

const nothing: readonly number[] = [];

/** Marks in `Work.seen` what a union holds already; stamps are not negative. */
const inUnion = -2;

/** How many nodes are judged between two yields. */
const nodesAtOnce = 500;

/** The single failures beyond `failed`, which have failed already. */
export function singleFailures(graph: EvaluatedGraph, phase: Phase, failed?: ReadonlySet<number>): SingleFailures {
  return runToEnd(singleFailureSteps(graph, phase, failed));
}

/** The same in steps. With `facts`, also what changes when a missing fact is not met. */
export function* singleFailureSteps(
  graph: EvaluatedGraph,
  phase: Phase,
  failed: ReadonlySet<number> = new Set(),
  facts: 'met' | 'may fail' = 'met',
): Steps<SingleFailures> {
  const { nodes } = graph;
  const base = failed.size === 0 ? graph.baseline[phase] : evaluateNodes(nodes, failed, phase);
  const flips: (readonly number[])[] = new Array<readonly number[]>(nodes.count).fill(nothing);
  const work: Work = {
    graph,
    nodes,
    base,
    flips,
    failed,
    facts,
    phase: phaseCodes[phase],
    broken: new Int32Array(nodes.count),
    down: new Int32Array(nodes.count),
    seen: new Int32Array(nodes.count).fill(-1),
    stamp: 0,
  };
  for (const [index, block] of nodes.blocks.entries()) {
    if (index % nodesAtOnce === 0) yield;
    if (block.cyclic) yield* flipsOfCycle(work, block);
    else {
      const node = nodes.order[block.start] ?? 0;
      flips[node] = flipsOf(work, node);
    }
  }
  return { base, flips };
}

interface Work {
  readonly graph: Graph;
  readonly nodes: Nodes;
  readonly base: Uint8Array;
  readonly flips: (readonly number[])[];
  readonly failed: ReadonlySet<number>;
  readonly facts: 'met' | 'may fail';
  readonly phase: number;
  /** By component: how many needs of the node are broken more (or fewer) than in `base`. */
  readonly broken: Int32Array;
  /** By component: how many members of the need are down more (or fewer) than in `base`. */
  readonly down: Int32Array;
  readonly seen: Int32Array;
  stamp: number;
}

/** The component, or missing fact, whose failure is the node's own, unless it has failed already; -1 for none. */
function ownFailure({ graph, nodes, failed, facts }: Work, node: number): number {
  const own = nodes.failsWith[node] ?? -1;
  if (own === -1 || failed.has(own)) return -1;
  return facts === 'met' && graph.componentOf[own] === undefined ? -1 : own;
}

function asksIn({ nodes, phase }: Work, need: number): boolean {
  const of = nodes.needPhases[need];
  return of === 0 || of === phase;
}

function flipsOf(work: Work, node: number): readonly number[] {
  const { nodes, base, broken } = work;
  const isFailed = nodes.failsWith[node] !== -1 && work.failed.has(nodes.failsWith[node] ?? -1);
  if (nodes.never[node] === 1 || isFailed) return nothing;
  const own = ownFailure(work, node);
  const start = nodes.needStarts[node] ?? 0;
  const end = nodes.needStarts[node + 1] ?? 0;
  if (base[node] === 1 && isPlain(work, start, end))
    return unionOf(work, own, nodes.memberStarts[start] ?? 0, nodes.memberStarts[end] ?? 0);
  const touched: number[] = [];
  let brokenInBase = 0;
  for (let need = start; need < end; need++) {
    if (!asksIn(work, need)) continue;
    if (changesOfNeed(work, need, touched)) brokenInBase++;
  }
  const found: number[] = [];
  for (const component of touched) {
    const holds = brokenInBase + (broken[component] ?? 0) === 0;
    broken[component] = 0;
    if (component !== own && holds !== (base[node] === 1)) found.push(component);
    work.seen[component] = -1;
  }
  if (own !== -1 && base[node] === 1) found.push(own);
  return found;
}

/** Whether every need counts and needs all of its members: then what brings one down brings the node down. */
function isPlain(work: Work, start: number, end: number): boolean {
  const { needModes, memberStarts } = work.nodes;
  for (let need = start; need < end; need++) {
    if (!asksIn(work, need)) return false;
    const isAlone = (memberStarts[need + 1] ?? 0) - (memberStarts[need] ?? 0) === 1;
    if (needModes[need] !== modes.all && !isAlone) return false;
  }
  return true;
}

/** Its own failure and those of the members `from` to `to`; the list itself where there is only one. */
function unionOf({ nodes, flips, seen }: Work, own: number, from: number, to: number): readonly number[] {
  let only = own === -1 ? nothing : undefined;
  for (let i = from; i < to && only !== undefined; i++) {
    const list = flips[nodes.members[i] ?? 0] ?? nothing;
    if (list.length === 0 || list === only) continue;
    only = only.length === 0 ? list : undefined;
  }
  if (only) return only;
  const union: number[] = own === -1 ? [] : [own];
  if (own !== -1) seen[own] = inUnion;
  for (let i = from; i < to; i++) {
    for (const component of flips[nodes.members[i] ?? 0] ?? nothing) {
      if (seen[component] === inUnion) continue;
      seen[component] = inUnion;
      union.push(component);
    }
  }
  for (const component of union) seen[component] = -1;
  return union;
}

/** Adds what one need changes to `broken`, and the components to `touched`. Answers whether it is broken in `base`. */
function changesOfNeed(work: Work, need: number, touched: number[]): boolean {
  const { nodes, base, flips, down } = work;
  const from = nodes.memberStarts[need] ?? 0;
  const to = nodes.memberStarts[need + 1] ?? 0;
  const mode = nodes.needModes[need];
  if (mode !== undefined && mode >= modes.first) return changesOfFirst(work, need, touched);
  const affected: number[] = [];
  const stamp = ++work.stamp;
  let downInBase = 0;
  for (let i = from; i < to; i++) {
    const member = nodes.members[i] ?? 0;
    const change = base[member] === 1 ? 1 : -1;
    if (change === -1) downInBase++;
    for (const component of flips[member] ?? nothing) {
      if (work.seen[component] !== stamp) {
        work.seen[component] = stamp;
        down[component] = 0;
        affected.push(component);
      }
      down[component] = (down[component] ?? 0) + change;
    }
  }
  const limit = mode === modes.all ? 1 : to - from;
  const isBroken = downInBase >= limit;
  for (const component of affected) {
    const becomes = downInBase + (down[component] ?? 0) >= limit;
    touch(work, component, touched, Number(becomes) - Number(isBroken));
  }
  return isBroken;
}

/** The same for the first usable one: evaluated again for each component that changes one of its members. */
function changesOfFirst(work: Work, need: number, touched: number[]): boolean {
  const { nodes, base, flips } = work;
  const members = nodes.members.subarray(nodes.memberStarts[need] ?? 0, nodes.memberStarts[need + 1] ?? 0);
  const changed = new Map<number, Set<number>>();
  for (const member of members) {
    for (const component of flips[member] ?? nothing) {
      const set = changed.get(component);
      if (set) set.add(member);
      else changed.set(component, new Set([member]));
    }
  }
  const holds = (flipped: Set<number> | undefined): boolean => {
    const isUp = (member: number): boolean => (base[member] === 1) !== (flipped?.has(member) ?? false);
    const choice = choiceOf(nodes, need, isUp);
    return choice !== -1 && isUp(nodes.members[choice + 1] ?? 0);
  };
  const isBroken = !holds(undefined);
  for (const [component, flipped] of changed)
    touch(work, component, touched, Number(!holds(flipped)) - Number(isBroken));
  return isBroken;
}

function touch(work: Work, component: number, touched: number[], change: number): void {
  if (change === 0) return;
  if (work.broken[component] === 0) touched.push(component);
  // A component can break one need and mend another: it stays touched, and may be listed twice, which does no harm.
  work.broken[component] = (work.broken[component] ?? 0) + change;
}

/** A cycle is small: it is judged as a whole for each component that changes anything around it. */
function* flipsOfCycle(work: Work, block: Block): Steps<void> {
  const { nodes, base, flips } = work;
  const inside = nodes.order.subarray(block.start, block.end);
  const isInside = new Set(inside);
  const changedBy = new Map<number, Set<number>>();
  const change = (component: number, node: number): void => {
    const set = changedBy.get(component);
    if (set) set.add(node);
    else changedBy.set(component, new Set([node]));
  };
  for (const node of inside) {
    const own = ownFailure(work, node);
    if (own !== -1) change(own, node);
    for (let i = firstMember(nodes, node); i < firstMember(nodes, node + 1); i++) {
      const member = nodes.members[i] ?? 0;
      if (!isInside.has(member)) for (const component of flips[member] ?? nothing) change(component, member);
    }
  }
  const up = Uint8Array.from(base);
  const found = new Map<number, number[]>();
  for (const [component, changed] of changedBy) {
    yield;
    for (const node of changed) if (!isInside.has(node)) up[node] = 1 - (base[node] ?? 0);
    for (const node of inside) up[node] = startsUp(work, node, component) ? 1 : 0;
    settle(work, inside, up);
    for (const node of inside) {
      if (up[node] === base[node]) continue;
      const list = found.get(node);
      if (list) list.push(component);
      else found.set(node, [component]);
    }
    for (const node of changed) up[node] = base[node] ?? 0;
  }
  for (const [node, list] of found) flips[node] = list;
}

function firstMember(nodes: Nodes, node: number): number {
  return nodes.memberStarts[nodes.needStarts[node] ?? 0] ?? 0;
}

function startsUp({ nodes, failed }: Work, node: number, component: number): boolean {
  const own = nodes.failsWith[node] ?? -1;
  return nodes.never[node] === 0 && (own === -1 || (own !== component && !failed.has(own)));
}

function settle(work: Work, inside: Int32Array, up: Uint8Array): void {
  let changed = true;
  while (changed) {
    changed = false;
    for (const node of inside) {
      if (up[node] === 0 || needsHold(work.nodes, up, node, work.phase)) continue;
      up[node] = 0;
      changed = true;
    }
  }
}
