/** The workloads that a failure stops or delays, without those that are down anyway. */
import type { EvaluatedGraph } from '../failure/evaluate.ts';
import type { Outcome, Phase, Simulation, WorkloadOutcome } from '../failure/model.ts';

const phaseOf: Readonly<Partial<Record<Outcome, Phase>>> = {
  stopped: 'run',
  'stops at restart': 'start',
  delayed: 'delayed',
};

/** In the order of the file. */
export function lostWorkloads(graph: EvaluatedGraph, { workloads }: Simulation): WorkloadOutcome[] {
  return workloads.filter(({ outcome }, index) => {
    const phase = phaseOf[outcome];
    return phase !== undefined && graph.baseline[phase][graph.workloadNodes[index] ?? 0] === 1;
  });
}
