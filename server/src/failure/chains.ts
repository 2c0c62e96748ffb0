/** Why something is down: the shortest chains from what failed, through the needs that broke. */
import { choiceOf, type EvaluatedGraph, needHolds } from './evaluate.ts';
import type { Graph } from './graph.ts';
import type { Phase } from './model.ts';
import { countsIn, failingWith, modes, phaseCodes } from './nodes.ts';

/** The node before each node on a shortest chain; -1 for where chains begin and for what is not reached. */
export interface Chains {
  readonly before: Int32Array;
  readonly reached: Uint8Array;
}

/**
 * Chains from `sources` to all that is down because of them. Helpers count nothing, components one step each; equal
 * chains give the first in the order of the file. What `upNow` says is up goes down later, in `phase`: its chain tells
 * why then and not now, and does not lead through what is lost already.
 */
export function chainsFrom(
  graph: EvaluatedGraph,
  sources: readonly number[],
  phase: Phase,
  up: Uint8Array,
  upNow: Uint8Array = up,
): Chains {
  const { nodes } = graph;
  const base = graph.baseline[phase];
  // What was down anyway brings nothing down; asked of what is down anyway, everything counts.
  const isLost = up === base ? () => true : (node: number): boolean => base[node] === 1;
  const code = phaseCodes[phase];
  const previous = new Int32Array(nodes.count).fill(-1);
  const reached = new Uint8Array(nodes.count);
  const steps = new Int32Array(nodes.count).fill(nodes.count + 1);
  let level = [...sources];
  for (const source of sources) steps[source] = 0;
  // Level by level: helpers join the level of what they follow, so every component is met by a shortest chain first.
  while (level.length > 0) {
    const next: number[] = [];
    for (let i = 0; i < level.length; i++) {
      const node = level[i] ?? 0;
      if (reached[node] === 1) continue;
      reached[node] = 1;
      const end = nodes.dependentStarts[node + 1] ?? 0;
      for (let slot = nodes.dependentStarts[node] ?? 0; slot < end; slot++) {
        const need = nodes.dependents[slot] ?? 0;
        const owner = nodes.needOwners[need] ?? 0;
        if (up[owner] === 1 || !isLost(owner) || reached[owner] === 1) continue;
        if (!countsIn(nodes, need, code) || needHolds(nodes, up, need)) continue;
        const later = nodes.needPhases[need] === 0 && upNow[owner] === 1;
        if ((later && upNow[node] === 0) || !isCulprit(graph, need, node, up, later ? upNow : base)) continue;
        const visible = idAt(graph, owner) !== undefined;
        const step = (steps[node] ?? 0) + (visible ? 1 : 0);
        if (step >= (steps[owner] ?? 0)) continue;
        steps[owner] = step;
        previous[owner] = node;
        (visible ? next : level).push(owner);
      }
    }
    level = next;
  }
  return { before: previous, reached };
}

/** Whether a member is to blame for a broken need: it is down, or it took the place of a better one that was up `before`. */
function isCulprit(graph: Graph, need: number, member: number, up: Uint8Array, before: Uint8Array): boolean {
  const { nodes } = graph;
  const mode = nodes.needModes[need] ?? modes.all;
  if (mode < modes.first) return up[member] === 0;
  if (mode > modes.first) return isCulpritOfVotes(graph, need, member, up, before);
  const end = nodes.memberStarts[need + 1] ?? 0;
  for (let i = nodes.memberStarts[need] ?? 0; i < end; i += 2) {
    const guard = nodes.members[i] ?? 0;
    const target = nodes.members[i + 1] ?? 0;
    if (guard === member && up[guard] !== before[guard]) return true;
    if (up[guard] === 0) {
      if (guard === member) return true;
      continue;
    }
    return target === member && up[target] === 0;
  }
  return false;
}

/** With votes every member that has changed can have changed the choice; where it is the same, its target is to blame. */
function isCulpritOfVotes({ nodes }: Graph, need: number, member: number, up: Uint8Array, before: Uint8Array): boolean {
  const choice = choiceOf(nodes, need, (each) => up[each] === 1);
  if (choice !== -1 && nodes.members[choice + 1] === member) return up[member] === 0;
  const isSame = choice === choiceOf(nodes, need, (each) => before[each] === 1);
  return !isSame && up[member] !== before[member];
}

/** The id of what a node is or mirrors; `undefined` for parts of conditions. */
export function idAt(graph: Graph, node: number): string | undefined {
  const mirrored = graph.componentOf[graph.nodes.failsWith[node] ?? -1];
  return (graph.componentOf[node] ?? mirrored)?.id ?? graph.workloadOf[node]?.id;
}

/** The ids on the chain to `node`, from where it begins to the last before `node`. */
export function idsBefore(graph: Graph, chains: Chains, node: number): string[] {
  const ids: string[] = [];
  for (let at = chains.before[node] ?? -1; at !== -1; at = chains.before[at] ?? -1) {
    const id = idAt(graph, at);
    if (id !== undefined) ids.push(id);
  }
  return ids.reverse();
}

/** The nodes that fail when some components do: they, and the helpers that mirror them. */
export function failingNodes({ nodes }: Graph, failed: ReadonlySet<number>): readonly number[] {
  const mirrors = [...failed].flatMap((component) => [...failingWith(nodes, component)]);
  return [...new Set([...failed, ...mirrors.sort((a, b) => a - b)])];
}
