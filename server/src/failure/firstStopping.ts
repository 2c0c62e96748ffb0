/** Of many failures the first that stops any of some workloads, now or at a restart. */
import { type EvaluatedGraph, evaluateNodes } from './evaluate.ts';
import type { Phase } from './model.ts';
import { spreadOf } from './spread.ts';
import type { Steps } from './steps.ts';

const stoppingPhases = ['run', 'start'] as const;

/** A failure that stops a workload. */
export interface Stopping {
  /** The place of the failure among those that were tried. */
  readonly index: number;
  /** The first of the workloads that it stops. */
  readonly workload: number;
}

/** How many failures are tried between two yields. */
const failuresAtOnce = 20;

/**
 * Tries sets of failed nodes, each together with `also`, on the workload nodes `target`. What is down with nothing failed
 * is no failure's doing.
 */
export function* firstStopping(
  graph: EvaluatedGraph,
  sets: readonly (readonly number[])[],
  target: readonly number[],
  also: ReadonlySet<number> = new Set(),
): Steps<Stopping | undefined> {
  const places = new Map(target.map((node, place) => [node, place]));
  const tries = stoppingPhases.map((phase) => stopsIn(graph, phase, target, places, also));
  for (const [index, set] of sets.entries()) {
    if (index % failuresAtOnce === 0) yield;
    const first = Math.min(...tries.map((stops) => stops(set)));
    const workload = target[first];
    if (workload !== undefined) return { index, workload };
  }
  return undefined;
}

/** Answers the place in `target` of the first workload that a failure stops in a phase; infinity for none. */
function stopsIn(
  graph: EvaluatedGraph,
  phase: Phase,
  target: readonly number[],
  places: ReadonlyMap<number, number>,
  also: ReadonlySet<number>,
): (set: readonly number[]) => number {
  const baseline = graph.baseline[phase];
  const base = also.size === 0 ? baseline : evaluateNodes(graph.nodes, also, phase);
  const spread = spreadOf(graph.nodes, phase, also, base);
  const stoppedAnyway = target.flatMap((node, place) => (baseline[node] === 1 && base[node] === 0 ? place : []));
  return (set) => {
    const changed = new Set(spread(set));
    let first = stoppedAnyway.find((place) => !changed.has(target[place] ?? -1)) ?? Number.POSITIVE_INFINITY;
    for (const node of changed) {
      const place = places.get(node);
      if (place !== undefined && base[node] === 1 && baseline[node] === 1) first = Math.min(first, place);
    }
    return first;
  };
}
