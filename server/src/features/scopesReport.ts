/**
 * Everything that `scopes` answers about a topology: the impact table, what is apart from it, cut sets and what to fix
 * first. Plain data; text and JSON are made by the shells.
 */

import { inView, type Snapshot, type View } from '../analysis/snapshot.ts';
import { everythingRestsOn, type Impossible } from '../failure/asIfMended.ts';
import { type Cause, causesOf } from '../failure/causes.ts';
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
  /** What cannot work, and what the answers take as mended. */
  readonly asIfMended: readonly Impossible[];
  readonly view: View;
  readonly components: readonly ScopeRow[];
  /** What the failure of each component alone stops or delays, by its id. */
  readonly losses: ReadonlyMap<string, readonly Loss[]>;
  readonly singlePoints: readonly ScopeRow[];
  /** Those that stand on no other, with those that stand on them: what people count. */
  readonly causes: readonly Cause[];
  readonly cannotTell: readonly CannotTell[];
  readonly apart: readonly SetApart[];
  readonly down: readonly InitiallyDown[];
  readonly cutSets: CutSets;
  readonly fixFirst: FixRanking;
}

/**
 * The report; `undefined` where `question.for` names nothing. What to fix first is told of the file as planned in both views:
 * a change that plans something alters nothing today. `steps.ts` says how such work is driven.
 */
export function* scopesReport(
  snapshot: Snapshot,
  findings: readonly Finding[],
  { view = 'as planned', ...question }: CutSetQuestion & { readonly view?: View },
): Steps<ScopesReport | undefined> {
  const graph = inView(snapshot, view).answers;
  const sets = yield* cutSets(graph, question);
  if (!sets) return undefined;
  return {
    asIfMended: everythingRestsOn(graph),
    view,
    components: scopeTable(graph),
    losses: singleLosses(graph),
    singlePoints: singlePoints(graph),
    causes: causesOf(graph),
    cannotTell: cannotTell(graph),
    apart: setApart(graph),
    down: initiallyDown(graph),
    cutSets: sets,
    fixFirst: yield* fixFirst(snapshot, findings),
  };
}
