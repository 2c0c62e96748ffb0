/** The impact table of a topology: scope and phase of every component, and the lists that follow from it. */
import type { Message } from '../text/message.ts';
import type { Answers } from './answers.ts';
import { missingFactsOf } from './dependencies.ts';
import type { Graph } from './graph.ts';
import { noImpact } from './impact.ts';
import type { Apart, Component, Impact } from './model.ts';
import { stopsWork } from './scope.ts';

export interface ScopeRow extends Impact {
  readonly component: Component;
}

/** Every component in the order of the file, with how far its loss reaches. */
export function scopeTable(graph: Answers): readonly ScopeRow[] {
  return rowsWhere(graph, () => true);
}

/** Those rows that are wanted; most of a table is thrown away by who asks, with each key. */
function rowsWhere(
  { components, componentNodes, impacts }: Answers,
  isWanted: (component: Component, impact: Impact) => boolean,
): readonly ScopeRow[] {
  const rows: ScopeRow[] = [];
  for (let index = 0; index < components.length; index++) {
    const component = components[index] as Component;
    const impact = impacts.get(componentNodes[index] ?? 0) ?? noImpact;
    if (isWanted(component, impact)) rows.push({ component, ...impact });
  }
  return rows;
}

/** The candidates whose failure alone gives `application` or worse, now or later; what is down anyway takes no part. */
export function singlePoints(graph: Answers): readonly ScopeRow[] {
  return rowsWhere(graph, isSinglePoint);
}

/** Whether a component's failure alone stops something: a candidate whose failure gives `application` or worse, in any phase. */
export function isSinglePoint({ candidate }: Component, impact: Impact): boolean {
  return candidate && stopsWork(impact);
}

/** Something whose loss would give `application` or worse, and of which a fact is missing. */
export interface CannotTell extends ScopeRow {
  readonly missing: Message;
}

/**
 * Devices of which it is unknown whether they are redundant, and SQL Server instances and the master secret server where
 * it is not stated on what they stand or with which MSDTC they work.
 */
export function cannotTell(graph: Answers): readonly CannotTell[] {
  return scopeTable(graph).flatMap((row) => {
    if (!stopsWork(row)) return [];
    const missing = row.component.unknown ?? missingGround(graph, row.component);
    return missing ? { ...row, missing } : [];
  });
}

const groundFacts: ReadonlySet<string> = new Set([
  'failure/missing.clustered-msdtc',
  'failure/missing.placement',
  'failure/missing.not-defined',
]);

function missingGround(graph: Graph, { id, kind }: Component): Message | undefined {
  if (kind !== 'sqlInstance' && kind !== 'masterSecretServer') return undefined;
  return missingFactsOf(graph, id).find((fact) => groundFacts.has(fact.id));
}

/** What is listed apart from the candidates: what a partner owns, and the only primary site. */
export interface SetApart extends ScopeRow {
  readonly why: Apart;
}

export function setApart(graph: Answers): readonly SetApart[] {
  return scopeTable(graph).flatMap((row) => (row.component.apart ? { ...row, why: row.component.apart } : []));
}
