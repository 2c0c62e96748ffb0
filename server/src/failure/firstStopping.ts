/** Of many failures the first that stops any of some workloads, now or at a restart. */
import { evaluateNodes } from './evaluate.ts';
import type { Graph } from './graph.ts';
import { singleFailureSteps } from './singleFailures.ts';
import type { Steps } from './steps.ts';

const stoppingPhases = ['run', 'start'] as const;

/** A failure that stops a workload. */
export interface Stopping {
  /** The place of the failure among those that were tried. */
  readonly index: number;
  /** The first of the workloads that it stops. */
  readonly workload: number;
}

/**
 * Tries sets of failed nodes, each together with `also`, on the workload nodes `target`. What is down with nothing failed
 * is no failure's doing. Single failures are judged all at once.
 */
export function* firstStopping(
  graph: Graph,
  sets: readonly (readonly number[])[],
  target: readonly number[],
  also: ReadonlySet<number> = new Set(),
): Steps<Stopping | undefined> {
  const areMany = sets.length > 4 && sets.every((set) => set.length === 1);
  const isStopping = areMany ? yield* singlesThatStop(graph, target, also) : undefined;
  for (const [index, set] of sets.entries()) {
    if (isStopping && !isStopping(set[0] ?? -1)) continue;
    yield;
    const workload = stoppedBy(graph, new Set([...also, ...set]), target);
    if (workload !== undefined) return { index, workload };
  }
  return undefined;
}

/** The first workload that a failure stops. */
export function stoppedBy(graph: Graph, failed: ReadonlySet<number>, target: readonly number[]): number | undefined {
  const up = stoppingPhases.map((phase) => evaluateNodes(graph.nodes, failed, phase));
  return target.find((node) =>
    stoppingPhases.some((phase, i) => graph.baseline[phase][node] === 1 && up[i]?.[node] === 0),
  );
}

/** Which components, failing with `also`, stop any of `target`. */
function* singlesThatStop(
  graph: Graph,
  target: readonly number[],
  also: ReadonlySet<number>,
): Steps<(component: number) => boolean> {
  const killers = new Set<number>();
  const mended = new Map<number, number>();
  let stoppedAnyway = 0;
  for (const phase of stoppingPhases) {
    const { base, flips } = yield* singleFailureSteps(graph, phase, also);
    for (const node of target) {
      if (graph.baseline[phase][node] === 0) continue;
      if (base[node] === 0) stoppedAnyway++;
      for (const component of flips[node] ?? []) {
        if (base[node] === 1) killers.add(component);
        else mended.set(component, (mended.get(component) ?? 0) + 1);
      }
    }
  }
  return (component) => killers.has(component) || (mended.get(component) ?? 0) < stoppedAnyway;
}
