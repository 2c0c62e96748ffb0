/**
 * What a picture says of each shape beside its name: what has failed and what follows, and what is a single point of
 * failure. Reads the failure analysis and works out nothing of its own.
 */
import type { Answers } from '../failure/answers.ts';
import { evaluatePhases } from '../failure/evaluate.ts';
import { type Outcome, outcomes } from '../failure/model.ts';
import { brokenPhase, failedNodes, failureOf, outcomeIn, type SimulationOptions } from '../failure/simulate.ts';
import { type Steps, stepSize } from '../failure/steps.ts';
import type { Scene, Shape } from './scene.ts';

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

/** The marks of the shapes of a scene. They hold nothing of the graph. */
export interface Marks {
  readonly of: (shape: Pick<Shape, 'id'>) => Mark;
}

/** What is marked. */
export interface MarksOptions extends SimulationOptions {
  /** Ids of the components that fail together. */
  readonly failed: Iterable<string>;
  /** Ids of single points of failure to point at. */
  readonly singlePoints?: ReadonlySet<string>;
}

/** The marks of a failure; of none where `failed` is empty. */
export function* markSteps(
  graph: Answers,
  { sites, shapes, domainNames }: Scene,
  { failed, singlePoints, ...options }: MarksOptions,
): Steps<Marks> {
  const ids = [...failed];
  const failure = failureOf(graph, ids, options);
  yield;
  const outcomeOf = new Map<string, Outcome>();
  for (const [index, { id }] of graph.workloads.entries()) {
    outcomeOf.set(id, failure.fateOf(index));
    if (index % (stepSize / 4) === 0) yield;
  }
  const failing = failedNodes(graph, ids);
  const up = failing.size === 0 ? graph.baseline : evaluatePhases(graph.nodes, failing);
  const stateOf = yield* stateSteps(graph, (node) => {
    const phase = failing.has(node) ? undefined : brokenPhase(up, node);
    if (phase === undefined) return failing.has(node) ? 'failed' : 'running';
    return outcomeIn(phase, options.restart === true);
  });
  yield;
  const reduced = reducedHolders(graph, outcomeOf, stateOf);
  yield;
  const stateOfAny = (id: string): State => {
    const state = stateOf(id);
    return state === 'running' && reduced.has(id) ? 'reduced' : state;
  };
  const markOf = ({ id, workload, holds }: Pick<Shape, 'id'> & Partial<Pick<Shape, 'workload' | 'holds'>>): Mark => {
    const outcome = workload === undefined ? undefined : outcomeOf.get(workload);
    const found = new Set<State>(outcome ? [outcome] : []);
    const lostOf = (ids: readonly string[], stateIn: (id: string) => State): number => {
      let lost = 0;
      for (const each of ids) {
        const state = stateIn(each);
        found.add(state);
        if (state !== 'running') lost++;
      }
      return lost;
    };
    const lost = lostOf(holds?.components ?? [id], stateOfAny);
    const lostWork = lostOf(holds?.workloads ?? [], (each) => outcomeOf.get(each) ?? 'running');
    return {
      state: states.find((state) => found.has(state)) ?? 'running',
      outcome,
      lost: holds ? (holds.components.length > 0 ? lost : lostWork) : 0,
      isSinglePoint:
        singlePoints?.has(id) === true || holds?.components.some((each) => singlePoints?.has(each)) === true,
    };
  };
  // A fault domain is drawn at its servers, also where its own shape is counted in a summary.
  const domains = [...domainNames.keys()].map((id) => ({ id }));
  const marks = new Map<string, Mark>();
  let done = 0;
  for (const marked of [...domains, ...sites, ...shapes]) {
    marks.set(marked.id, markOf(marked));
    done += 1 + ('holds' in marked ? (marked.holds?.components.length ?? 0) : 0);
    if (done < stepSize / 2) continue;
    done = 0;
    yield;
  }
  return marksIn(marks);
}

/** The state of each component by its id; most run. */
function* stateSteps(
  { components, componentNodes }: Answers,
  stateAt: (node: number) => State,
): Steps<(id: string) => State> {
  const found = new Map<string, State>();
  for (const [index, { id }] of components.entries()) {
    const state = stateAt(componentNodes[index] ?? -1);
    if (state !== 'running') found.set(id, state);
    if (index % stepSize === 0) yield;
  }
  return (id) => found.get(id) ?? 'running';
}

const unmarked: Mark = { state: 'running', outcome: undefined, lost: 0, isSinglePoint: false };

function marksIn(marks: ReadonlyMap<string, Mark>): Marks {
  return { of: ({ id }) => marks.get(id) ?? unmarked };
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
