/** From the text of a topology to its failure graph, and the questions of the tests in short form. */
import { type Answers, answersOf } from '../../../server/src/failure/answers.ts';
import { buildGraph } from '../../../server/src/failure/buildGraph.ts';
import { impactOf } from '../../../server/src/failure/impact.ts';
import { resolveComponent } from '../../../server/src/failure/resolveComponent.ts';
import { type SimulationOptions, simulate } from '../../../server/src/failure/simulate.ts';
import { parse } from '../../../server/src/syntax/parse.ts';
import { link } from '../../../server/src/topology/link.ts';
import { readTopology } from '../../../server/src/topology/readTopology.ts';

export function graphOf(text: string): Answers {
  const topology = readTopology(parse(text));
  const [problem] = topology.problems.filter((each) => each.rule !== 'format/missing-version');
  if (problem) throw new Error(`the example is wrong: ${JSON.stringify(problem.message)}`);
  return answersOf(buildGraph(link(topology)));
}

/** The id of a name as people write it. */
export function idOf(graph: Answers, name: string): string {
  const found = resolveComponent(graph, name);
  if (!('id' in found)) throw new Error(`"${name}": ${JSON.stringify(found)}`);
  return found.id;
}

/** `systemwide`; `systemwide, start` where the phase is not `run`; `none (later systemwide)`. */
export function scope(graph: Answers, name: string): string {
  const { scope, phase, later } = impactOf(graph, idOf(graph, name));
  return `${phase === 'run' ? scope : `${scope}, ${phase}`}${later ? ` (later ${later})` : ''}`;
}

/** Workload → outcome when some components fail together; what runs on as before is left out. */
export function outcomes(
  graph: Answers,
  names: readonly string[],
  options?: SimulationOptions,
): Record<string, string> {
  const { workloads } = simulate(
    graph,
    names.map((name) => idOf(graph, name)),
    options,
  );
  return Object.fromEntries(
    workloads.filter((each) => each.outcome !== 'running').map((each) => [each.workload.id, each.outcome]),
  );
}

/** The chain to a workload, as people read it. */
export function because(graph: Answers, names: readonly string[], workload: string): string {
  const { workloads } = simulate(
    graph,
    names.map((name) => idOf(graph, name)),
  );
  return workloads.find((each) => each.workload.id === workload)?.because.join(' → ') ?? '';
}
