/**
 * What to fix first: each single change that the fixes offer, ranked by how many single points of failure and pairs that
 * stop the system it removes. Joins rules and failure; neither knows the other.
 */
import { cutSets } from '../failure/cutSets.ts';
import type { Graph } from '../failure/graph.ts';
import { singlePoints } from '../failure/scopeTable.ts';
import type { Finding } from '../rules/finding.ts';
import type { Fix } from '../rules/rule.ts';
import { planEdits } from '../syntax/edit/plan.ts';
import { type Message, render } from '../text/messages/message.ts';
import { next, type Snapshot } from './snapshot.ts';

export interface RankedFix {
  readonly title: Message;
  readonly finding: Finding;
  readonly fix: Fix;
  /** How many single points of failure and order-2 cut sets of the system go away. */
  readonly removes: number;
}

/** At most so many changes are tried; those of the worst findings first. */
export const fixLimit = 60;

/** The changes that remove something, the best first. Yields after each change that was tried. */
export function* fixFirst(snapshot: Snapshot, findings: readonly Finding[]): Generator<void, readonly RankedFix[]> {
  const before = yield* weakSets(snapshot.graph);
  if (before.size === 0) return [];
  const ranked: RankedFix[] = [];
  for (const { finding, fix } of distinctFixes(findings)) {
    const edits = planEdits(snapshot.text, snapshot.syntax, fix.operations);
    if (edits.length === 0) continue;
    const after = yield* weakSets(next(snapshot, edits).graph);
    const removes = [...before].filter((key) => !after.has(key)).length;
    if (removes > 0) ranked.push({ title: fix.title, finding, fix, removes });
    yield;
  }
  return ranked.sort((a, b) => b.removes - a.removes);
}

function distinctFixes(findings: readonly Finding[]): { readonly finding: Finding; readonly fix: Fix }[] {
  const seen = new Set<string>();
  const gaps = findings.filter((finding) => finding.suppressed === undefined);
  return gaps
    .flatMap((finding) => finding.fixes().map((fix) => ({ finding, fix })))
    .filter(({ fix }) => {
      const title = render(fix.title);
      const isNew = !seen.has(title);
      seen.add(title);
      return isNew;
    })
    .slice(0, fixLimit);
}

/** Single points of failure and pairs that stop the system, as keys. */
function* weakSets(graph: Graph): Generator<void, ReadonlySet<string>> {
  const found = yield* cutSets(graph, { order: 2 });
  return new Set([
    ...singlePoints(graph).map((row) => row.component.id),
    ...(found?.sets ?? []).map((set) => set.members.join(' ')),
  ]);
}
