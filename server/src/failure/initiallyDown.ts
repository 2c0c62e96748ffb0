/** What is down with nothing failed: the file itself says that it cannot run. */
import type { Message } from '../text/message.ts';
import { chainsFrom, idsBefore } from './chains.ts';
import type { EvaluatedGraph } from './evaluate.ts';
import type { Phase } from './model.ts';

export interface InitiallyDown {
  /** A component or workload. */
  readonly id: string;
  /** `run`, or the first phase in which it is down. */
  readonly phase: Phase;
  /** Ids from where the cause lies to the last before this one; empty where the cause is its own. */
  readonly because: readonly string[];
  /** What the file says that keeps it down. */
  readonly cause: Message | undefined;
}

/** Everything that is down with nothing failed: components, then workloads, in the order of the file. */
export function initiallyDown(graph: EvaluatedGraph): readonly InitiallyDown[] {
  const found = new Map<number, InitiallyDown>();
  const roots = [...graph.reasons.keys()];
  for (const phase of ['run', 'start', 'change', 'delayed'] as const) {
    const up = graph.baseline[phase];
    const down = [...graph.componentNodes, ...graph.workloadNodes].filter((node) => up[node] === 0 && !found.has(node));
    if (down.length === 0) continue;
    const chains = chainsFrom(graph, roots, phase, up);
    for (const node of down) {
      const id = graph.componentOf[node]?.id ?? graph.workloadOf[node]?.id ?? '';
      let root = node;
      for (let at = chains.before[root] ?? -1; at !== -1; at = chains.before[root] ?? -1) root = at;
      found.set(node, { id, phase, because: idsBefore(graph, chains, node), cause: graph.reasons.get(root) });
    }
  }
  return [...graph.componentNodes, ...graph.workloadNodes].flatMap((node) => found.get(node) ?? []);
}
