/** What one says of a file in a line: its group, its findings, its single points of failure. */

import { inView, type Snapshot, type View } from '../analysis/snapshot.ts';
import { causesOf } from '../failure/causes.ts';
import { type Scope, scopes } from '../failure/model.ts';
import type { Finding } from '../rules/finding.ts';
import { countFindings, type SeverityCounts } from './findingIndex.ts';

export interface DocumentSummary {
  /** The name of the group, when it is stated. */
  readonly group: string | undefined;
  readonly findings: SeverityCounts;
  /** How many single points of failure there are, by their causes: what stands on another one is not counted. */
  readonly causes: number;
  /** The worst scope of a single point of failure; `none` when there is none. */
  readonly worst: Scope;
  /** How many entries are planned. */
  readonly planned: number;
  readonly view: View;
}

/** Whether there is a model: a file can say nothing yet, or be so broken or large that nothing of it is known. */
export type DocumentState = 'ready' | 'empty' | 'unreadable';

export function documentState({ syntax, topology }: Snapshot): DocumentState {
  if (topology.stated.size > 0) return 'ready';
  const broken = syntax.unread || syntax.problems.some(({ rule }) => rule !== 'format/missing-version');
  return broken ? 'unreadable' : 'empty';
}

export function documentSummary(
  snapshot: Snapshot,
  findings: readonly Finding[],
  view: View = 'as planned',
): DocumentSummary {
  const found = causesOf(inView(snapshot, view).answers).map(({ row: { scope } }) => scope);
  return {
    group: snapshot.topology.group?.values.name?.value,
    findings: countFindings(findings),
    causes: found.length,
    worst: scopes.find((scope) => found.includes(scope)) ?? 'none',
    planned: snapshot.planned.length,
    view,
  };
}
