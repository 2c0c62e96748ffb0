/** What if: what happens to every workload when some components fail together. */
import { type Chains, chainsFrom, failingNodes, idAt, idsBefore } from './chains.ts';
import { type EvaluatedGraph, type Evaluation, evaluatePhases } from './evaluate.ts';
import type { Graph } from './graph.ts';
import type { Impact, Outcome, Phase, Simulation, WorkloadOutcome } from './model.ts';
import { impactFrom, lossesIn, scopeOf } from './scope.ts';
import { runToEnd, type Steps, stepSize } from './steps.ts';

/** What is asked beyond the failure itself. */
export interface SimulationOptions {
  /** Whether everything that survives restarts now, as on patch night. */
  readonly restart?: boolean;
}

/** What becomes of a component that another one's failure takes down, now or later. */
export interface Loss {
  readonly outcome: Exclude<Outcome, 'running' | 'reduced'>;
  /** Ids from the failed component to the last before it. */
  readonly because: readonly string[];
}

/** What happens when some components fail together; each part is worked out when it is asked for. */
export interface Failure {
  readonly failed: readonly string[];
  readonly impact: Impact;
  /** What becomes of a workload, by its place in `graph.workloads`. */
  readonly fateOf: (index: number) => Outcome;
  /** The same, and why. */
  readonly outcomeOf: (index: number) => WorkloadOutcome;
  /** What becomes of a component, by its node; `undefined` where it stays as it is. */
  readonly lossOf: (node: number) => Loss | undefined;
}

/**
 * The failure of the components `ids` together; ids that name none are left out (see `resolveComponent`).
 * A workload that is down with nothing failed stays so, without a chain.
 */
export function simulate(graph: EvaluatedGraph, ids: Iterable<string>, options: SimulationOptions = {}): Simulation {
  return simulationOf(graph, failureOf(graph, ids, options));
}

/** All that is asked of a failure. */
export function simulationOf(graph: Graph, failure: Failure): Simulation {
  return runToEnd(simulationSteps(graph, failure));
}

/** The same in steps. */
export function* simulationSteps(graph: Graph, { failed, impact, outcomeOf }: Failure): Steps<Simulation> {
  const workloads: WorkloadOutcome[] = [];
  for (const index of graph.workloads.keys()) {
    workloads.push(outcomeOf(index));
    if (index % (stepSize / 4) === 0) yield;
  }
  return { failed, ...impact, workloads };
}

/** The same, for callers that do not need every workload. */
export function failureOf(graph: EvaluatedGraph, ids: Iterable<string>, options: SimulationOptions = {}): Failure {
  const failed = failedNodes(graph, ids);
  const up = failed.size === 0 ? graph.baseline : evaluatePhases(graph.nodes, failed);
  const impact = impactFrom((phase) => scopeOf(lossesIn(graph, phase, up[phase])));
  const sources = failingNodes(graph, failed);
  const chains = new Map<Phase, Chains>();
  const chainsOf = (phase: Phase): Chains => {
    const known = chains.get(phase) ?? chainsFrom(graph, sources, phase, up[phase], up.run);
    chains.set(phase, known);
    return known;
  };
  const fateOf = (index: number): Outcome => {
    const phase = brokenPhase(up, graph.workloadNodes[index] ?? 0);
    if (phase !== undefined) return outcomeIn(phase, options.restart === true);
    const isReduced = capacityOf(graph, index, up.run) < capacityOf(graph, index, graph.baseline.run);
    return isReduced ? 'reduced' : 'running';
  };
  const becauseOf = (index: number, outcome: Outcome): readonly string[] => {
    const node = graph.workloadNodes[index] ?? 0;
    const phase = brokenPhase(up, node);
    if (phase !== undefined)
      return graph.baseline[phase][node] === 1 ? chainTo(graph, chainsOf(phase), node, failed) : [];
    return outcome === 'reduced' ? reducedBecause(graph, index, up.run, chainsOf('run')) : [];
  };
  return {
    failed: idsOf(graph, failed),
    impact,
    fateOf,
    outcomeOf: (index) => {
      const workload = graph.workloads[index];
      if (!workload) throw new RangeError('no workload');
      const outcome = fateOf(index);
      return { workload, outcome, because: becauseOf(index, outcome) };
    },
    lossOf: (node) => {
      const phase = brokenPhase(up, node);
      if (phase === undefined || graph.baseline[phase][node] === 0) return undefined;
      const because = idsBefore(graph, chainsOf(phase), node);
      return { outcome: outcomeIn(phase, options.restart === true), because };
    },
  };
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

/** The ids of components, sorted. */
export function idsOf({ componentOf }: Graph, nodes: Iterable<number>): readonly string[] {
  return [...nodes].flatMap((node) => componentOf[node]?.id ?? []).sort();
}

/** The first phase in which a workload is down; configuration alters no outcome. */
export function brokenPhase(up: Evaluation, node: number): 'run' | 'start' | 'delayed' | undefined {
  return (['run', 'start', 'delayed'] as const).find((phase) => up[phase][node] === 0);
}

/** What it means to be down from a phase on; `restart`: everything restarts now. */
export function outcomeIn(phase: 'run' | 'start' | 'delayed', restart: boolean): Loss['outcome'] {
  if (phase === 'run' || (phase === 'start' && restart)) return 'stopped';
  return phase === 'start' ? 'stops at restart' : 'delayed';
}

function capacityOf(graph: Graph, index: number, up: Uint8Array): number {
  return (graph.capacities[index] ?? []).reduce((sum, node) => sum + (up[node] ?? 0), 0);
}

/** The chain to the first instance that was lost, with it. */
function reducedBecause(graph: EvaluatedGraph, index: number, up: Uint8Array, chains: Chains): string[] {
  for (const node of graph.capacities[index] ?? []) {
    if (up[node] === 1 || graph.baseline.run[node] === 0 || chains.reached[node] === 0) continue;
    const own = idAt(graph, node);
    const before = idsBefore(graph, chains, node);
    return own === undefined ? before : [...before, own];
  }
  return [];
}
