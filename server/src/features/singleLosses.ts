/** What each component's failure alone takes away: all components at once, for lists of all of them. */
import type { Answers } from '../failure/answers.ts';
import { listOf } from '../failure/lists.ts';
import type { Outcome, Workload } from '../failure/model.ts';
import { impactPhases } from '../failure/singleImpacts.ts';

/** A workload that was up, and what becomes of it. */
export interface Loss {
  readonly workload: Workload;
  readonly outcome: Outcome & ('stopped' | 'stops at restart' | 'delayed');
}

const outcomes = { run: 'stopped', start: 'stops at restart', delayed: 'delayed' } as const;

/** By component id: the workloads that its failure stops or delays, each with its worst outcome, the worst first. */
export function singleLosses(graph: Answers): ReadonlyMap<string, readonly Loss[]> {
  const losses = new Map<string, Map<Workload, Loss>>();
  for (const phase of impactPhases) {
    const { base, flips } = graph.singleFailures(phase);
    graph.workloads.forEach((workload, index) => {
      const node = graph.workloadNodes[index] ?? 0;
      if (base[node] === 0) return;
      for (const failed of listOf(flips, node)) {
        const id = graph.componentOf[failed]?.id;
        if (id === undefined) continue;
        const known = losses.get(id) ?? new Map<Workload, Loss>();
        if (!known.has(workload)) known.set(workload, { workload, outcome: outcomes[phase] });
        losses.set(id, known);
      }
    });
  }
  return new Map([...losses].map(([id, lost]) => [id, [...lost.values()]]));
}
