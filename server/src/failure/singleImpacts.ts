/** How far the loss of each component alone reaches, for all of them at once. */
import type { Graph } from './graph.ts';
import { type Impact, type Phase, type Scope, scopes } from './model.ts';
import { phaseCodes } from './nodes.ts';
import { scopeOf } from './scope.ts';
import { singleFailures } from './singleFailures.ts';

/** The impact of every component, by its node. Those that are not there give `none`. */
export function singleImpacts(graph: Graph): ReadonlyMap<number, Impact> {
  const found = new Map<number, Impact>();
  for (const phase of ['run', 'start', 'delayed'] as const) {
    if (phase !== 'run' && !graph.nodes.needPhases.includes(phaseCodes[phase])) continue;
    for (const [node, scope] of scopesIn(graph, phase)) {
      const known = found.get(node)?.scope ?? 'none';
      if (scopes.indexOf(scope) < scopes.indexOf(known)) found.set(node, { scope, phase });
    }
  }
  return found;
}

/** The scope of each component that gives one other than `none` in a phase. */
function scopesIn(graph: Graph, phase: Phase): Map<number, Scope> {
  const { base, flips } = singleFailures(graph, phase);
  const count = graph.nodes.count;
  const lost = new Int32Array(count);
  const wholeHost = new Uint8Array(count);
  const part = new Uint8Array(count);
  const onServer = new Uint8Array(count);
  const mark = (marks: Uint8Array, node: number): void => {
    if (base[node] === 1) for (const component of flips[node] ?? []) marks[component] = 1;
  };
  let allWorkloads = 0;
  const byHost = new Map<string, number[]>();
  for (const [index, workload] of graph.workloads.entries()) {
    const node = graph.workloadNodes[index] ?? 0;
    if (base[node] === 0) continue;
    if (workload.kind === 'feature') {
      mark(part, node);
      continue;
    }
    allWorkloads++;
    for (const component of flips[node] ?? []) lost[component] = (lost[component] ?? 0) + 1;
    if (workload.host === undefined) continue;
    const siblings = byHost.get(workload.host);
    if (siblings) siblings.push(node);
    else byHost.set(workload.host, [node]);
  }
  const ofHost = new Int32Array(count);
  for (const workloads of byHost.values()) {
    for (const node of workloads)
      for (const component of flips[node] ?? []) ofHost[component] = (ofHost[component] ?? 0) + 1;
    for (const node of workloads) {
      for (const component of flips[node] ?? []) {
        if (ofHost[component] === workloads.length) wholeHost[component] = 1;
        ofHost[component] = 0;
      }
    }
  }
  for (const [index, component] of graph.components.entries()) {
    const node = graph.componentNodes[index] ?? 0;
    if (component.kind === 'application') mark(part, node);
    else if (component.kind === 'hostInstance' || (component.kind === 'service' && component.basic))
      mark(onServer, node);
  }
  const found = new Map<number, Scope>();
  for (const node of graph.componentNodes) {
    const losses = {
      workloads: lost[node] ?? 0,
      allWorkloads,
      wholeHost: wholeHost[node] === 1,
      part: part[node] === 1,
      onServer: onServer[node] === 1,
    };
    const scope = scopeOf(losses, phase);
    if (scope !== 'none') found.set(node, scope);
  }
  return found;
}
