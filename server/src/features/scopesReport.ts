/**
 * Everything that `scopes` answers about a topology: the impact table, what is apart from it, cut sets and what to fix
 * first. Plain data; text and JSON are made by the shells.
 */

import type { Snapshot } from '../analysis/snapshot.ts';
import { type CutSetQuestion, type CutSets, cutSets } from '../failure/cutSets.ts';
import { type InitiallyDown, initiallyDown } from '../failure/initiallyDown.ts';
import {
  type CannotTell,
  cannotTell,
  type ScopeRow,
  type SetApart,
  scopeTable,
  setApart,
  singlePoints,
} from '../failure/scopeTable.ts';
import type { Steps } from '../failure/steps.ts';
import type { Finding } from '../rules/finding.ts';
import { type FixRanking, fixFirst } from './fixFirst.ts';
import { type Loss, singleLosses } from './singleLosses.ts';

export interface ScopesReport {
  readonly components: readonly ScopeRow[];
  /** What the failure of each component alone stops or delays, by its id. */
  readonly losses: ReadonlyMap<string, readonly Loss[]>;
  readonly singlePoints: readonly ScopeRow[];
  readonly cannotTell: readonly CannotTell[];
  readonly apart: readonly SetApart[];
  readonly down: readonly InitiallyDown[];
  readonly cutSets: CutSets;
  readonly fixFirst: FixRanking;
}

/** The report; `undefined` where `question.for` names nothing. `steps.ts` says how such work is driven. */
export function* scopesReport(
  snapshot: Snapshot,
  findings: readonly Finding[],
  question: CutSetQuestion,
): Steps<ScopesReport | undefined> {
  const graph = snapshot.answers;
  const sets = yield* cutSets(graph, question);
  if (!sets) return undefined;
  return {
    components: scopeTable(graph),
    losses: singleLosses(graph),
    singlePoints: singlePoints(graph),
    cannotTell: cannotTell(graph),
    apart: setApart(graph),
    down: initiallyDown(graph),
    cutSets: sets,
    fixFirst: yield* fixFirst(snapshot, findings),
  };
}
