/** How far the loss of each component alone reaches, for all of them at once. */
import type { EvaluatedGraph } from './evaluate.ts';
import type { Impact, Scope } from './model.ts';
import { phaseCodes } from './nodes.ts';
import { isWorse, scopeOf } from './scope.ts';
import { type SingleFailures, singleFailureSteps } from './singleFailures.ts';
import type { Steps } from './steps.ts';

/** The phases that tell how far a failure reaches. */
export const impactPhases = ['run', 'start', 'delayed'] as const;

export type ImpactPhase = (typeof impactPhases)[number];

/** The impact of every component, by its node. Those that are not there give `none`. */
export function* singleImpacts(
  graph: EvaluatedGraph,
  failuresIn = (phase: ImpactPhase): Steps<SingleFailures> => singleFailureSteps(graph, phase),
): Steps<ReadonlyMap<number, Impact>> {
  const found = new Map<number, Impact>();
  for (const phase of impactPhases) {
    if (phase !== 'run' && !graph.nodes.needPhases.includes(phaseCodes[phase])) continue;
    for (const [node, scope] of yield* scopesIn(graph, yield* failuresIn(phase))) {
      const known = found.get(node) ?? { scope: 'none', phase: 'run' };
      if (!isWorse(scope, known.scope)) continue;
      found.set(node, phase === 'delayed' ? { ...known, later: scope } : { scope, phase });
    }
  }
  return found;
}

/** A list that workloads of one host share, and how many do. */
interface SharedList {
  readonly start: number;
  readonly end: number;
  times: number;
}

/** The scope of each component that gives one other than `none`. */
function* scopesIn(graph: EvaluatedGraph, { base, flips }: SingleFailures): Steps<Map<number, Scope>> {
  const count = graph.nodes.count;
  const lost = new Int32Array(count);
  const wholeHost = new Uint8Array(count);
  const part = new Uint8Array(count);
  const onServer = new Uint8Array(count);
  const { starts, ends, items } = flips;
  const mark = (marks: Uint8Array, node: number): void => {
    if (base[node] === 1) for (let at = starts[node] ?? 0; at < (ends[node] ?? 0); at++) marks[items[at] ?? 0] = 1;
  };
  let allWorkloads = 0;
  // Workloads of a host mostly fall with it and share one list, so lists are counted and not workloads.
  const byHost = new Map<string | undefined, Map<number, SharedList>>();
  for (const [index, workload] of graph.workloads.entries()) {
    const node = graph.workloadNodes[index] ?? 0;
    if (base[node] === 0) continue;
    if (workload.kind === 'feature') {
      mark(part, node);
      continue;
    }
    allWorkloads++;
    const lists = byHost.get(workload.host) ?? new Map<number, SharedList>();
    if (lists.size === 0) byHost.set(workload.host, lists);
    const [start = 0, end = 0] = [starts[node], ends[node]];
    const shared = lists.get(start);
    if (shared) shared.times++;
    else lists.set(start, { start, end, times: 1 });
  }
  yield;
  const ofHost = new Int32Array(count);
  for (const [host, shared] of byHost) {
    const lists = [...shared.values()];
    const all = lists.reduce((sum, { times }) => sum + times, 0);
    for (const { start, end, times } of lists)
      for (let at = start; at < end; at++) ofHost[items[at] ?? 0] = (ofHost[items[at] ?? 0] ?? 0) + times;
    for (const { start, end } of lists) {
      for (let at = start; at < end; at++) {
        const component = items[at] ?? 0;
        lost[component] = (lost[component] ?? 0) + (ofHost[component] ?? 0);
        if (host !== undefined && ofHost[component] === all) wholeHost[component] = 1;
        ofHost[component] = 0;
      }
    }
  }
  yield;
  for (const [index, component] of graph.components.entries()) {
    const node = graph.componentNodes[index] ?? 0;
    if (component.kind === 'application') mark(part, node);
    else if (component.kind === 'hostInstance' || (component.kind === 'service' && component.basic))
      mark(onServer, node);
  }
  yield;
  const found = new Map<number, Scope>();
  for (const node of graph.componentNodes) {
    const losses = {
      workloads: lost[node] ?? 0,
      allWorkloads,
      wholeHost: wholeHost[node] === 1,
      part: part[node] === 1,
      onServer: onServer[node] === 1,
    };
    const scope = scopeOf(losses);
    if (scope !== 'none') found.set(node, scope);
  }
  return found;
}
