/**
 * What a picture says of each shape beside its name: what has failed and what follows, and what is a single point of
 * failure. Reads the failure analysis and works out nothing of its own.
 */
import type { Answers } from '../failure/answers.ts';
import { evaluatePhases } from '../failure/evaluate.ts';
import { type Outcome, outcomes } from '../failure/model.ts';
import { brokenPhase, failedNodes, outcomeIn, type SimulationOptions, simulate } from '../failure/simulate.ts';
import type { Shape } from './scene.ts';

/** What becomes of a component or workload. */
export type State = 'failed' | Outcome;

/** Worst first. */
export const states: readonly State[] = ['failed', ...outcomes];

/** What becomes of one shape. */
export interface Mark {
  readonly state: State;
  /** Of a workload: its outcome, also where it has failed itself. */
  readonly outcome: Outcome | undefined;
  /** Of a summary: how many of its things are not running. */
  readonly lost: number;
  readonly isSinglePoint: boolean;
}

export interface Marks {
  readonly of: (shape: Pick<Shape, 'id'> & Partial<Pick<Shape, 'workload' | 'holds'>>) => Mark;
}

/** What is marked. */
export interface MarksOptions extends SimulationOptions {
  /** Ids of the components that fail together. */
  readonly failed: Iterable<string>;
  /** Ids of single points of failure to point at. */
  readonly singlePoints?: ReadonlySet<string>;
}

/** The marks of a failure; of none where `failed` is empty. */
export function marksOf(graph: Answers, { failed, singlePoints, ...options }: MarksOptions): Marks {
  const ids = [...failed];
  const outcomeOf = new Map(simulate(graph, ids, options).workloads.map((each) => [each.workload.id, each.outcome]));
  const failing = failedNodes(graph, ids);
  const up = evaluatePhases(graph.nodes, failing);
  const stateOf = (id: string): State => {
    const node = graph.nodeById.get(id.toLowerCase());
    if (node === undefined) return 'running';
    if (failing.has(node)) return 'failed';
    const phase = brokenPhase(up, node);
    return phase === undefined ? 'running' : outcomeIn(phase, options.restart === true);
  };
  const reduced = reducedHolders(graph, outcomeOf, stateOf);
  const stateOfAny = (id: string): State => {
    const state = stateOf(id);
    return state === 'running' && reduced.has(id) ? 'reduced' : state;
  };
  return {
    of({ id, workload, holds }) {
      const all = holds ? holds.components.map(stateOfAny) : [stateOfAny(id)];
      const outcome = workload === undefined ? undefined : outcomeOf.get(workload);
      const inside = (holds?.workloads ?? []).flatMap((each) => outcomeOf.get(each) ?? []);
      const lost = [...(holds && all.length > 0 ? all : inside)].filter((each) => each !== 'running').length;
      return {
        state: worst([...all, ...inside, ...(outcome ? [outcome] : [])]),
        outcome,
        lost: holds ? lost : 0,
        isSinglePoint:
          singlePoints?.has(id) === true || holds?.components.some((each) => singlePoints?.has(each)) === true,
      };
    },
  };
}

function worst(found: readonly State[]): State {
  return states.find((state) => found.includes(state)) ?? 'running';
}

/** What runs with less than before: hosts and applications with such work, clusters without some of their nodes. */
function reducedHolders(
  { workloads, platform }: Answers,
  outcomeOf: ReadonlyMap<string, Outcome>,
  stateOf: (id: string) => State,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { id, host, application } of workloads) {
    if ((outcomeOf.get(id) ?? 'running') === 'running') continue;
    if (host !== undefined) found.add(`host:${host}`);
    if (application !== undefined) found.add(`application:${application}`);
  }
  const isDown = (id: string): boolean => ['failed', 'stopped'].includes(stateOf(id));
  for (const { id, nodes = [] } of platform.clusters) if (nodes.some((node) => isDown(node.id))) found.add(id);
  return found;
}
