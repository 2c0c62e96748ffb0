/** How far a failure reaches: from what is up to one of the five scopes. */
import type { EvaluatedGraph } from './evaluate.ts';
import { type Impact, type Phase, type Scope, scopes } from './model.ts';

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

/** The scope of some losses. */
export function scopeOf(losses: Losses): Scope {
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

/** What is lost now, at a restart and after a while. A phase that can give nothing worse is not asked for. */
export function impactFrom(scopeIn: (phase: 'run' | 'start' | 'delayed') => Scope): Impact {
  const now = scopeIn('run');
  if (now === 'systemwide') return { scope: now, phase: 'run' };
  const restart = scopeIn('start');
  const impact: Impact = isWorse(restart, now) ? { scope: restart, phase: 'start' } : { scope: now, phase: 'run' };
  if (impact.scope === 'systemwide') return impact;
  const later = scopeIn('delayed');
  return isWorse(later, impact.scope) ? { ...impact, later } : impact;
}

/** Whether a scope is worse than another. */
export function isWorse(scope: Scope, other: Scope): boolean {
  return scopes.indexOf(scope) < scopes.indexOf(other);
}

/** Whether work stops, now or later: `application` or worse. */
export function stopsWork({ scope, later = scope }: Pick<Impact, 'scope' | 'later'>): boolean {
  return isWorse(scope, 'server') || isWorse(later, 'server');
}
