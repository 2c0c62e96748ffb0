/**
 * Which promises of the deployment a failure breaks: with nothing failed their work runs, and with it some of it is stopped,
 * stops at a restart, or comes back too late. Whether promises hold for all that they name is asked in `requirements.ts`.
 */
import type { EntryOf } from '../topology/entry.ts';
import type { Answers } from './answers.ts';
import { evaluateNodes } from './evaluate.ts';
import { listHas } from './lists.ts';
import type { Simulation, WorkloadOutcome } from './model.ts';
import { type Recovery, recoveryWithin } from './recoveryTime.ts';
import { awaitedBy, failuresOf, targetNodes } from './requirements.ts';
import { failedNodes } from './simulate.ts';

export interface BrokenPromise {
  readonly requirement: EntryOf<'requirements'>;
  /** The work that it is about and that the failure stops, now or at a restart. */
  readonly lost: readonly WorkloadOutcome[];
  /** Where nothing is lost: what comes back later than promised. */
  readonly tooSlow: Recovery | undefined;
  /** Whether the failure is one that it promises to survive, or a part of one. */
  readonly named: boolean;
}

/** In the order of the file. `recoveries` are those after the failure. */
export function brokenPromises(
  graph: Answers,
  { failed, workloads }: Simulation,
  recoveries: readonly Recovery[],
): readonly BrokenPromise[] {
  return graph.platform.topology.requirements.flatMap((requirement): BrokenPromise[] => {
    const { nodes } = targetNodes(graph, requirement);
    const wanted = new Set(nodes);
    const lost = workloads.filter(({ outcome, because }, index) => {
      const isLost = (outcome === 'stopped' || outcome === 'stops at restart') && because.length > 0;
      return isLost && wanted.has(graph.workloadNodes[index] ?? -1);
    });
    const limit = requirement.values.recoveryTime?.value;
    const tooSlow =
      lost.length > 0 || limit === undefined
        ? undefined
        : recoveryWithin(awaitedBy(graph, recoveries, nodes), limit).tooSlow;
    if (lost.length === 0 && tooSlow === undefined) return [];
    return [{ requirement, lost, tooSlow, named: isNamed(graph, requirement, failed) }];
  });
}

/** Whether all that has failed is down too when one of the failures happens that a requirement names. */
function isNamed(graph: Answers, requirement: EntryOf<'requirements'>, failed: readonly string[]): boolean {
  const { sets, why } = failuresOf(graph, requirement);
  if (why) return true;
  const nodes = [...failedNodes(graph, failed)];
  const { base, flips } = graph.singleFailures('run');
  return sets.some((ids) => {
    const set = [...failedNodes(graph, ids)];
    const [only] = set;
    if (only !== undefined && set.length === 1)
      return nodes.every((node) => node === only || (base[node] === 1 && listHas(flips, node, only)));
    const up = evaluateNodes(graph.nodes, new Set(set), 'run');
    return nodes.every((node) => up[node] === 0);
  });
}
