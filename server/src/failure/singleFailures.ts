/**
 * All single failures at once: for every node the components whose failure alone changes it. Sets grow from what needs
 * nothing to the workloads, so a component costs what depends on it and not the whole graph. Exact, also where a failure
 * makes something come up.
 */
import { choiceOf, type EvaluatedGraph, evaluateNodes, settle } from './evaluate.ts';
import type { Graph } from './graph.ts';
import { emptyLists, type Lists, listOf, makeRoom, setList, shareList } from './lists.ts';
import type { Phase } from './model.ts';
import { type Block, countsIn, membersOf, modes, type Nodes, neededBy, phaseCodes } from './nodes.ts';
import type { Steps } from './steps.ts';

/** What one more failure changes, in one phase. */
export interface SingleFailures {
  /** What is up without it. */
  readonly base: Uint8Array;
  /** For each node the components whose failure makes it the opposite of `base`. In no order. */
  readonly flips: Lists;
}

/** Marks in `Work.seen` what a union holds already; stamps are not negative. */
const inUnion = -2;

/** How many nodes are judged between two yields. */
const nodesAtOnce = 500;

/** The single failures beyond `failed`, which have failed already, in steps. With `facts`, also what changes when a missing fact is not met. */
export function* singleFailureSteps(
  graph: EvaluatedGraph,
  phase: Phase,
  failed: ReadonlySet<number> = new Set(),
  facts: 'met' | 'may fail' = 'met',
): Steps<SingleFailures> {
  const { nodes } = graph;
  const base = failed.size === 0 ? graph.baseline[phase] : evaluateNodes(nodes, failed, phase);
  const flips = emptyLists(nodes.count);
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
    touched: [],
    affected: [],
  };
  for (const [index, block] of nodes.blocks.entries()) {
    if (index % nodesAtOnce === 0) yield;
    if (block.cyclic) yield* flipsOfCycle(work, block);
    else findFlips(work, nodes.order[block.start] ?? 0);
  }
  return { base, flips };
}

interface Work {
  readonly graph: Graph;
  readonly nodes: Nodes;
  readonly base: Uint8Array;
  readonly flips: Lists;
  readonly failed: ReadonlySet<number>;
  readonly facts: 'met' | 'may fail';
  readonly phase: number;
  /** By component: how many needs of the node are broken more (or fewer) than in `base`. */
  readonly broken: Int32Array;
  /** By component: how many members of the need are down more (or fewer) than in `base`. */
  readonly down: Int32Array;
  readonly seen: Int32Array;
  stamp: number;
  /** The components that break or mend needs of the node. */
  readonly touched: number[];
  /** The components that change members of the need. */
  readonly affected: number[];
}

/** The component, or missing fact, whose failure is the node's own, unless it has failed already; -1 for none. */
function ownFailure({ graph, nodes, failed, facts }: Work, node: number): number {
  const own = nodes.failsWith[node] ?? -1;
  if (own === -1 || failed.has(own)) return -1;
  return facts === 'met' && graph.componentOf[own] === undefined ? -1 : own;
}

/** Finds what flips a node, once that is known of all that it needs. */
function findFlips(work: Work, node: number): void {
  const { nodes, base, flips, broken, touched } = work;
  const isFailed = nodes.failsWith[node] !== -1 && work.failed.has(nodes.failsWith[node] ?? -1);
  if (nodes.never[node] === 1 || isFailed) return;
  const own = ownFailure(work, node);
  const start = nodes.needStarts[node] ?? 0;
  const end = nodes.needStarts[node + 1] ?? 0;
  if (base[node] === 1 && isPlain(work, start, end)) {
    unite(work, node, own, nodes.memberStarts[start] ?? 0, nodes.memberStarts[end] ?? 0);
    return;
  }
  touched.length = 0;
  let brokenInBase = 0;
  for (let need = start; need < end; need++) {
    if (countsIn(nodes, need, work.phase) && changesOfNeed(work, need)) brokenInBase++;
  }
  makeRoom(flips, touched.length + 1);
  const begin = flips.used;
  for (const component of touched) {
    const holds = brokenInBase + (broken[component] ?? 0) === 0;
    broken[component] = 0;
    if (component !== own && holds !== (base[node] === 1)) flips.items[flips.used++] = component;
    work.seen[component] = -1;
  }
  if (own !== -1 && base[node] === 1) flips.items[flips.used++] = own;
  if (flips.used === begin) return;
  flips.starts[node] = begin;
  flips.ends[node] = flips.used;
}

/** Whether every need counts and needs all of its members: then what brings one down brings the node down. */
function isPlain({ nodes, phase }: Work, start: number, end: number): boolean {
  const { needModes, memberStarts } = nodes;
  for (let need = start; need < end; need++) {
    if (!countsIn(nodes, need, phase)) return false;
    const isAlone = (memberStarts[need + 1] ?? 0) - (memberStarts[need] ?? 0) === 1;
    if (needModes[need] !== modes.all && !isAlone) return false;
  }
  return true;
}

/** Gives a node its own failure and those of the members `from` to `to`; the list itself where there is only one. */
function unite({ nodes, flips, seen }: Work, node: number, own: number, from: number, to: number): void {
  const { starts, ends } = flips;
  let size = own === -1 ? 0 : 1;
  let only = -1;
  let isOnly = own === -1;
  for (let i = from; i < to; i++) {
    const member = nodes.members[i] ?? 0;
    const length = (ends[member] ?? 0) - (starts[member] ?? 0);
    size += length;
    if (length === 0 || (only !== -1 && starts[only] === starts[member])) continue;
    isOnly &&= only === -1;
    only = member;
  }
  if (isOnly) {
    if (only !== -1) shareList(flips, node, only);
    return;
  }
  makeRoom(flips, size);
  const { items } = flips;
  const begin = flips.used;
  let end = begin;
  if (own !== -1) {
    seen[own] = inUnion;
    items[end++] = own;
  }
  for (let i = from; i < to; i++) {
    const member = nodes.members[i] ?? 0;
    for (let at = starts[member] ?? 0; at < (ends[member] ?? 0); at++) {
      const component = items[at] ?? 0;
      if (seen[component] === inUnion) continue;
      seen[component] = inUnion;
      items[end++] = component;
    }
  }
  for (let at = begin; at < end; at++) seen[items[at] ?? 0] = -1;
  starts[node] = begin;
  ends[node] = flips.used = end;
}

/** Adds what one need changes to `broken`, and the components to `touched`. Answers whether it is broken in `base`. */
function changesOfNeed(work: Work, need: number): boolean {
  const { nodes, base, flips, seen, down, affected } = work;
  const from = nodes.memberStarts[need] ?? 0;
  const to = nodes.memberStarts[need + 1] ?? 0;
  const mode = nodes.needModes[need];
  if (mode !== undefined && mode >= modes.first) return changesOfFirst(work, need);
  affected.length = 0;
  const stamp = ++work.stamp;
  let downInBase = 0;
  for (let i = from; i < to; i++) {
    const member = nodes.members[i] ?? 0;
    const change = base[member] === 1 ? 1 : -1;
    if (change === -1) downInBase++;
    for (let at = flips.starts[member] ?? 0; at < (flips.ends[member] ?? 0); at++) {
      const component = flips.items[at] ?? 0;
      if (seen[component] !== stamp) {
        seen[component] = stamp;
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
    touch(work, component, Number(becomes) - Number(isBroken));
  }
  return isBroken;
}

/** The same for the first usable one: evaluated again for each component that changes one of its members. */
function changesOfFirst(work: Work, need: number): boolean {
  const { nodes, base, flips } = work;
  const changed = new Map<number, Set<number>>();
  for (const member of membersOf(nodes, need))
    for (const component of listOf(flips, member)) addTo(changed, component, member);
  const holds = (flipped: Set<number> | undefined): boolean => {
    const isUp = (member: number): boolean => (base[member] === 1) !== (flipped?.has(member) ?? false);
    const choice = choiceOf(nodes, need, isUp);
    return choice !== -1 && isUp(nodes.members[choice + 1] ?? 0);
  };
  const isBroken = !holds(undefined);
  for (const [component, flipped] of changed) touch(work, component, Number(!holds(flipped)) - Number(isBroken));
  return isBroken;
}

function touch(work: Work, component: number, change: number): void {
  if (change === 0) return;
  if (work.broken[component] === 0) work.touched.push(component);
  // A component can break one need and mend another: it stays touched, and may be listed twice, which does no harm.
  work.broken[component] = (work.broken[component] ?? 0) + change;
}

/** A cycle is small: it is judged as a whole for each component that changes anything around it. */
function* flipsOfCycle(work: Work, block: Block): Steps<void> {
  const { nodes, base, flips } = work;
  const inside = nodes.order.subarray(block.start, block.end);
  const isInside = new Set(inside);
  const changedBy = new Map<number, Set<number>>();
  for (const node of inside) {
    const own = ownFailure(work, node);
    if (own !== -1) addTo(changedBy, own, node);
    for (const member of neededBy(nodes, node)) {
      if (!isInside.has(member)) for (const component of listOf(flips, member)) addTo(changedBy, component, member);
    }
  }
  const up = Uint8Array.from(base);
  const found = new Map<number, Set<number>>();
  for (const [component, changed] of changedBy) {
    yield;
    for (const node of changed) if (!isInside.has(node)) up[node] = 1 - (base[node] ?? 0);
    for (const node of inside) up[node] = startsUp(work, node, component) ? 1 : 0;
    settle(nodes, inside, up, work.phase);
    for (const node of inside) if (up[node] !== base[node]) addTo(found, node, component);
    for (const node of changed) up[node] = base[node] ?? 0;
  }
  for (const [node, components] of found) setList(flips, node, [...components]);
}

function addTo(sets: Map<number, Set<number>>, key: number, item: number): void {
  const set = sets.get(key);
  if (set) set.add(item);
  else sets.set(key, new Set([item]));
}

function startsUp({ nodes, failed }: Work, node: number, component: number): boolean {
  const own = nodes.failsWith[node] ?? -1;
  return nodes.never[node] === 0 && (own === -1 || (own !== component && !failed.has(own)));
}
