/** How far a failure reaches: from what is up to one of the five scopes. */
import type { EvaluatedGraph } from './evaluate.ts';
import { type Impact, type Phase, phases, type Scope, scopes } from './model.ts';

/** What was up with nothing failed and is down now in one phase, counted; enough to tell the scope. */
export interface Losses {
  /** Workloads that are no features, and were up. */
  readonly workloads: number;
  readonly allWorkloads: number;
  /** Whether every workload of some host has stopped. */
  readonly wholeHost: boolean;
  /** Whether a feature or a whole application has stopped. */
  readonly part: boolean;
  /** Whether a host instance, or a service on one server, has stopped. */
  readonly onServer: boolean;
}

/** The scope of some losses. Delayed needs never give more than `application`; change needs stop nothing. */
export function scopeOf(losses: Losses, phase: Phase): Scope {
  if (phase === 'change') return 'none';
  if (phase === 'delayed') return losses.workloads > 0 || losses.part ? 'application' : 'none';
  if (losses.workloads > 0 && losses.workloads === losses.allWorkloads) return 'systemwide';
  if (losses.wholeHost) return 'host';
  if (losses.workloads > 0 || losses.part) return 'application';
  return losses.onServer ? 'server' : 'none';
}

/** Counts what is lost in a phase. */
export function lossesIn(graph: EvaluatedGraph, phase: Phase, up: Uint8Array): Losses {
  const base = graph.baseline[phase];
  let workloads = 0;
  let allWorkloads = 0;
  let part = false;
  const left = new Map<string, boolean>();
  const { workloads: all, workloadNodes, components, componentNodes } = graph;
  for (let index = 0; index < all.length; index++) {
    const workload = all[index];
    const node = workloadNodes[index] ?? 0;
    if (!workload || base[node] === 0) continue;
    const lost = up[node] === 0;
    if (workload.kind === 'feature') {
      part ||= lost;
      continue;
    }
    allWorkloads++;
    if (lost) workloads++;
    if (workload.host !== undefined && (!lost || !left.has(workload.host))) left.set(workload.host, !lost);
  }
  let onServer = false;
  for (let index = 0; index < components.length; index++) {
    const node = componentNodes[index] ?? 0;
    if (base[node] !== 1 || up[node] !== 0) continue;
    const component = components[index];
    if (component?.kind === 'application') part = true;
    else if (component?.kind === 'hostInstance' || (component?.kind === 'service' && component.basic)) onServer = true;
  }
  return { workloads, allWorkloads, wholeHost: [...left.values()].includes(false), part, onServer };
}

/** The most that a phase can give: see `scopeOf`. */
const most: Readonly<Record<Phase, Scope>> = {
  run: 'systemwide',
  start: 'systemwide',
  change: 'none',
  delayed: 'application',
};

/** The worst of the scopes of the phases, with the first phase that has it. Phases that can give none worse are not asked. */
export function worstScope(scopeIn: (phase: Phase) => Scope): Impact {
  let worst: Impact = { scope: 'none', phase: 'run' };
  const isWorse = (scope: Scope): boolean => scopes.indexOf(scope) < scopes.indexOf(worst.scope);
  for (const phase of phases) {
    if (!isWorse(most[phase])) continue;
    const scope = scopeIn(phase);
    if (isWorse(scope)) worst = { scope, phase };
  }
  return worst;
}
