/** What if: what happens to every workload when some components fail together. */
import { type Chains, chainsFrom, failingNodes, idAt, idsBefore } from './chains.ts';
import { evaluateNodes } from './evaluate.ts';
import type { Graph } from './graph.ts';
import type { Outcome, Phase, Simulation, WorkloadOutcome } from './model.ts';
import { lossesIn, scopeOf, worstScope } from './scope.ts';

/** What is asked beyond the failure itself. */
export interface SimulationOptions {
  /** Whether everything that survives restarts now, as on patch night. */
  readonly restart?: boolean;
}

/** What is up in each phase with some nodes failed. */
export type Evaluation = Readonly<Record<Phase, Uint8Array>>;

export function evaluate(graph: Graph, failed: ReadonlySet<number>): Evaluation {
  return {
    run: evaluateNodes(graph.nodes, failed, 'run'),
    start: evaluateNodes(graph.nodes, failed, 'start'),
    change: evaluateNodes(graph.nodes, failed, 'change'),
    delayed: evaluateNodes(graph.nodes, failed, 'delayed'),
  };
}

/**
 * The failure of the components `ids` together; ids that name none are left out (see `resolveComponent`).
 * A workload that is down with nothing failed stays so, without a chain.
 */
export function simulate(graph: Graph, ids: Iterable<string>, options: SimulationOptions = {}): Simulation {
  const failed = failedNodes(graph, ids);
  const up = evaluate(graph, failed);
  const impact = worstScope((phase) => scopeOf(lossesIn(graph, phase, up[phase]), phase));
  const sources = failingNodes(graph, failed);
  const chains = new Map<Phase, Chains>();
  const chainsOf = (phase: Phase): Chains => {
    const known = chains.get(phase) ?? chainsFrom(graph, sources, phase, up[phase], up.run);
    chains.set(phase, known);
    return known;
  };
  const workloads = graph.workloads.map((workload, index): WorkloadOutcome => {
    const node = graph.workloadNodes[index] ?? 0;
    const phase = brokenPhase(up, node);
    if (phase !== undefined) {
      const wasUp = graph.baseline[phase][node] === 1;
      const outcome = outcomeOf(phase, options.restart === true);
      return { workload, outcome, because: wasUp ? chainTo(graph, chainsOf(phase), node, failed) : [] };
    }
    const reduced = capacityOf(graph, index, up.run) < capacityOf(graph, index, graph.baseline.run);
    if (!reduced) return { workload, outcome: 'running', because: [] };
    return { workload, outcome: 'reduced', because: reducedBecause(graph, index, up.run, chainsOf('run')) };
  });
  return { failed: [...failed].flatMap((node) => graph.componentOf[node]?.id ?? []).sort(), ...impact, workloads };
}

/** The chain to a workload; at least what failed, where it made something come up that cannot do the work. */
function chainTo(graph: Graph, chains: Chains, node: number, failed: ReadonlySet<number>): readonly string[] {
  const ids = idsBefore(graph, chains, node);
  return ids.length > 0 ? ids : [...failed].slice(0, 1).flatMap((each) => graph.componentOf[each]?.id ?? []);
}

/** The nodes of component ids, without case. */
export function failedNodes(graph: Graph, ids: Iterable<string>): Set<number> {
  const failed = new Set<number>();
  for (const id of ids) {
    const node = graph.nodeById.get(id.toLowerCase());
    if (node !== undefined && graph.componentOf[node]) failed.add(node);
  }
  return failed;
}

/** The first phase in which a workload is down; configuration alters no outcome. */
export function brokenPhase(up: Evaluation, node: number): 'run' | 'start' | 'delayed' | undefined {
  return (['run', 'start', 'delayed'] as const).find((phase) => up[phase][node] === 0);
}

function outcomeOf(phase: 'run' | 'start' | 'delayed', restart: boolean): Outcome {
  if (phase === 'run' || (phase === 'start' && restart)) return 'stopped';
  return phase === 'start' ? 'stops at restart' : 'delayed';
}

function capacityOf(graph: Graph, index: number, up: Uint8Array): number {
  return (graph.capacities[index] ?? []).reduce((sum, node) => sum + (up[node] ?? 0), 0);
}

/** The chain to the first instance that was lost, with it. */
function reducedBecause(graph: Graph, index: number, up: Uint8Array, chains: Chains): string[] {
  for (const node of graph.capacities[index] ?? []) {
    if (up[node] === 1 || graph.baseline.run[node] === 0 || chains.reached[node] === 0) continue;
    const own = idAt(graph, node);
    const before = idsBefore(graph, chains, node);
    return own === undefined ? before : [...before, own];
  }
  return [];
}
