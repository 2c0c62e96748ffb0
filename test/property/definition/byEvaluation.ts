/** Answers about failures judged by one evaluation for each phase: slow, and plainly what is meant. */
import { type EvaluatedGraph, evaluateNodes } from '../../../server/src/failure/evaluate.ts';
import type { Impact } from '../../../server/src/failure/model.ts';
import { impactFrom, lossesIn, scopeOf } from '../../../server/src/failure/scope.ts';
import { failedNodes } from '../../../server/src/failure/simulate.ts';

/** How far the failure of components together reaches. */
export function impactOfAll(graph: EvaluatedGraph, ids: Iterable<string>): Impact {
  const failed = failedNodes(graph, ids);
  if (failed.size === 0) return { scope: 'none', phase: 'run' };
  return impactFrom((phase) => scopeOf(lossesIn(graph, phase, evaluateNodes(graph.nodes, failed, phase))));
}

/** The first workload node of `target` that a failure stops, now or at a restart. */
export function stoppedBy(
  graph: EvaluatedGraph,
  failed: ReadonlySet<number>,
  target: readonly number[],
): number | undefined {
  const phases = ['run', 'start'] as const;
  const up = phases.map((phase) => evaluateNodes(graph.nodes, failed, phase));
  return target.find((node) => phases.some((phase, i) => graph.baseline[phase][node] === 1 && up[i]?.[node] === 0));
}
