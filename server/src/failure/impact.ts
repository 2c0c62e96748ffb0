/** How far the loss of components reaches. */
import { evaluateNodes } from './evaluate.ts';
import type { Graph } from './graph.ts';
import type { Impact } from './model.ts';
import { lossesIn, scopeOf, worstScope } from './scope.ts';
import { failedNodes } from './simulate.ts';

const none: Impact = { scope: 'none', phase: 'run' };

/** The worst scope that the failure of `id` gives, and its first phase. `none` for an id that names no component. */
export function impactOf(graph: Graph, id: string): Impact {
  const node = graph.nodeById.get(id.toLowerCase());
  return (node === undefined ? undefined : graph.impacts.get(node)) ?? none;
}

/** The same for components that fail together, judged one evaluation for each phase: the definition. */
export function impactOfAll(graph: Graph, ids: Iterable<string>): Impact {
  const failed = failedNodes(graph, ids);
  if (failed.size === 0) return none;
  return worstScope((phase) =>
    phase === 'change' ? 'none' : scopeOf(lossesIn(graph, phase, evaluateNodes(graph.nodes, failed, phase)), phase),
  );
}
