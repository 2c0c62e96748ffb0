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
  const before = yield* weaknessesOf(snapshot.graph);
  if (before.singles.size === 0 && before.pairs.length === 0) return [];
  const ranked: RankedFix[] = [];
  for (const { finding, fix } of distinctFixes(findings)) {
    const edits = planEdits(snapshot.text, snapshot.syntax, fix.operations);
    if (edits.length === 0) continue;
    const removes = removedBy(before, yield* weaknessesOf(next(snapshot, edits).graph));
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

interface Weaknesses {
  /** Ids of the single points of failure. */
  readonly singles: ReadonlySet<string>;
  /** The pairs that stop the system. */
  readonly pairs: readonly (readonly string[])[];
  /** All cut sets of the system up to order 2, as keys. */
  readonly cuts: ReadonlySet<string>;
}

function* weaknessesOf(graph: Graph): Generator<void, Weaknesses> {
  const found = yield* cutSets(graph, { order: 2 });
  const sets = (found?.sets ?? []).map(({ members }) => members);
  return {
    singles: new Set(singlePoints(graph).map(({ component }) => component.id)),
    pairs: sets.filter((members) => members.length === 2),
    cuts: new Set(sets.map(keyOf)),
  };
}

/** A pair of which one alone stops the system afterwards is no longer minimal, and has not gone away. */
function removedBy(before: Weaknesses, after: Weaknesses): number {
  const singles = [...before.singles].filter((id) => !after.singles.has(id));
  const pairs = before.pairs.filter(
    (pair) => ![pair, ...pair.map((id) => [id])].some((set) => after.cuts.has(keyOf(set))),
  );
  return singles.length + pairs.length;
}

function keyOf(members: readonly string[]): string {
  return members.join('\n');
}
