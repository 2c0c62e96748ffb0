/**
 * What an answer rests on that cannot work: the needs of the graph do not know of it, so the answer holds only as if it
 * were mended. What is impossible is said by others; here is whether it matters.
 */
import type { Message } from '../text/message.ts';
import { type EvaluatedGraph, evaluateNodes } from './evaluate.ts';
import { firstStopping } from './firstStopping.ts';
import type { Graph } from './graph.ts';
import { countsIn, everythingNeeded, membersOf, phaseCodes } from './nodes.ts';
import { failedNodes } from './simulate.ts';
import type { Steps } from './steps.ts';

/** Something that cannot work, as a rule has found it. */
export interface Impossible {
  /** The id of the rule. */
  readonly rule: string;
  readonly entity: string;
  /** The ids of the components that cannot do their work because of it. */
  readonly on: readonly string[];
  /** What the rule says. */
  readonly said: Message;
}

/** A graph with what cannot work in it. */
export interface JudgedGraph extends EvaluatedGraph {
  readonly impossible: readonly Impossible[];
}

/** What the outcomes rest on when components fail together: without it some workload would fare worse. */
export function restsOn(graph: JudgedGraph, failed: Iterable<string>): readonly Impossible[] {
  return restsOnOf(graph, graph.impossible, failedNodes(graph, failed), graph.workloadNodes);
}

/** What answers about all failures rest on: all that some workload could ask for. */
export function everythingRestsOn(graph: JudgedGraph): readonly Impossible[] {
  if (graph.impossible.length === 0) return [];
  const asked = everythingNeeded(graph.nodes, graph.workloadNodes);
  const ids = new Set([...asked].map((node) => graph.nodes.failsWith[node] ?? -1));
  return graph.impossible.filter(({ on }) => nodesOf(graph, on).some((node) => ids.has(node) || asked.has(node)));
}

/** What the promise rests on that no set of failures stops any of `target`. `steps.ts` says how such work is driven. */
export function* promiseRestsOn(
  graph: JudgedGraph,
  sets: readonly (readonly number[])[],
  target: readonly number[],
): Steps<readonly Impossible[]> {
  let left = graph.impossible;
  const found: Impossible[] = [];
  while (left.length > 0) {
    const nodes = new Set(left.flatMap(({ on }) => nodesOf(graph, on)));
    const breaking = yield* firstStopping(graph, sets, target, nodes);
    if (!breaking) break;
    const more = restsOnOf(graph, left, new Set(sets[breaking.index]), target);
    if (more.length === 0) break;
    found.push(...more);
    left = left.filter((each) => !more.includes(each));
  }
  return graph.impossible.filter((each) => found.includes(each));
}

function nodesOf(graph: Graph, ids: readonly string[]): readonly number[] {
  return [...failedNodes(graph, ids)];
}

/** Of some that of which the loss of all together stops a workload that is up, by a way that leads through it. */
function restsOnOf(
  graph: EvaluatedGraph,
  impossible: readonly Impossible[],
  failed: ReadonlySet<number>,
  target: readonly number[],
): readonly Impossible[] {
  if (impossible.length === 0) return [];
  const suspects = new Set(impossible.flatMap(({ on }) => nodesOf(graph, on)).filter((node) => !failed.has(node)));
  const reached = new Set<number>();
  for (const phase of ['run', 'start'] as const) {
    const up = evaluateNodes(graph.nodes, failed, phase);
    const without = evaluateNodes(graph.nodes, new Set([...failed, ...suspects]), phase);
    const { nodes } = graph;
    const changed = new Set(target.filter((node) => up[node] === 1 && without[node] === 0));
    for (const node of changed) {
      reached.add(node).add(nodes.failsWith[node] ?? -1);
      for (let need = nodes.needStarts[node] ?? 0; need < (nodes.needStarts[node + 1] ?? 0); need++) {
        if (!countsIn(nodes, need, phaseCodes[phase])) continue;
        for (const member of membersOf(nodes, need)) if (up[member] !== without[member]) changed.add(member);
      }
    }
  }
  return impossible.filter(({ on }) => nodesOf(graph, on).some((node) => suspects.has(node) && reached.has(node)));
}
