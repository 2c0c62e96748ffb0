/**
 * What to fix first: each single change that the fixes offer, ranked by how many single points of failure and pairs that
 * stop the system it removes. Joins rules and failure; neither knows the other.
 */

import { afterEdits, type Snapshot } from '../analysis/snapshot.ts';
import { type Answers, answersOf } from '../failure/answers.ts';
import { graphSteps } from '../failure/buildGraph.ts';
import { cutSets } from '../failure/cutSets.ts';
import type { EvaluatedGraph } from '../failure/evaluate.ts';
import { evaluateNodes } from '../failure/evaluate.ts';
import { graphMemo } from '../failure/graphBuilder.ts';
import { noImpact } from '../failure/impact.ts';
import { stopsWork } from '../failure/scope.ts';
import { singlePoints } from '../failure/scopeTable.ts';
import { singleImpacts } from '../failure/singleImpacts.ts';
import type { Steps } from '../failure/steps.ts';
import { targetOf } from '../failure/target.ts';
import type { Finding } from '../rules/finding.ts';
import { type Fix, severities } from '../rules/rule.ts';
import { planEdits } from '../syntax/edit/plan.ts';
import { type Message, render } from '../text/message.ts';

export interface RankedFix {
  readonly title: Message;
  readonly finding: Finding;
  readonly fix: Fix;
  /** How many single points of failure and order-2 cut sets of the system go away. */
  readonly removes: number;
}

export interface FixRanking {
  /** The changes that remove something, the best first. */
  readonly fixes: readonly RankedFix[];
  /** How many changes were tried, of how many that the findings offer. */
  readonly tried: number;
  readonly offered: number;
}

/** Changes are tried while these times the components are not more than this, and at least a few of them. */
const workLimit = 60_000;
const fewestTried = 10;

/** How many changes are tried in a topology with so many components. */
export function fixLimit(components: number): number {
  return Math.max(fewestTried, Math.floor(workLimit / Math.max(1, components)));
}

/** Up to so many pairs are looked at one by one after each change; more of them are searched again. */
const fewPairs = 60;

/** Tries the changes, those of the worst findings first. `steps.ts` says how such work is driven. */
export function* fixFirst(
  snapshot: Snapshot,
  findings: readonly Finding[],
  limit = fixLimit(snapshot.graph.components.length),
): Steps<FixRanking> {
  const before = yield* weaknessesOf(snapshot.answers);
  if (before.singles.length === 0 && before.pairs.length === 0) return { fixes: [], tried: 0, offered: 0 };
  const offered = yield* distinctFixes(findings);
  const tried = offered.slice(0, limit);
  // A memo of its own: that of the snapshot goes on with the file while these steps rest.
  const memo = graphMemo();
  const fixes: RankedFix[] = [];
  for (const { finding, fix } of tried) {
    yield;
    const edits = planEdits(snapshot.text, snapshot.syntax, fix.operations);
    if (edits.length === 0) continue;
    const changed = afterEdits(snapshot, edits);
    yield;
    const { platform } = changed;
    const after = answersOf(yield* graphSteps(platform, memo));
    const removes = (yield* removedSingles(before, after)) + (yield* removedPairs(before, after));
    if (removes > 0) fixes.push({ title: fix.title, finding, fix, removes });
  }
  fixes.sort((a, b) => b.removes - a.removes);
  return { fixes, tried: tried.length, offered: offered.length };
}

interface Offer {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** Each change once: the first one of every finding, the worst findings first, then the second ones, and so on. */
function* distinctFixes(findings: readonly Finding[]): Steps<readonly Offer[]> {
  const gaps = findings
    .filter((finding) => finding.suppressed === undefined)
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  const rounds: Offer[][] = [];
  const seen = new Set<string>();
  for (const finding of gaps) {
    yield;
    let round = 0;
    for (const fix of finding.fixes()) {
      const title = render(fix.title);
      if (seen.has(title)) continue;
      seen.add(title);
      const offers = rounds[round] ?? [];
      rounds[round++] = offers;
      offers.push({ finding, fix });
    }
  }
  return rounds.flat();
}

interface Weaknesses {
  /** Ids of the single points of failure. */
  readonly singles: readonly string[];
  /** The pairs that stop the system. */
  readonly pairs: readonly (readonly string[])[];
}

function* weaknessesOf(graph: Answers): Steps<Weaknesses> {
  const found = yield* cutSets(graph, { order: 2 });
  return {
    singles: singlePoints(graph).map(({ component }) => component.id),
    pairs: (found?.sets ?? []).map(({ members }) => members).filter((members) => members.length === 2),
  };
}

function* removedSingles({ singles }: Weaknesses, after: EvaluatedGraph): Steps<number> {
  const impacts = yield* singleImpacts(after);
  const isLeft = (id: string): boolean => {
    const node = after.nodeById.get(id.toLowerCase()) ?? -1;
    return after.componentOf[node]?.candidate === true && stopsWork(impacts.get(node) ?? noImpact);
  };
  return singles.filter((id) => !isLeft(id)).length;
}

/** A pair of which one alone stops the system afterwards is no longer minimal, and has not gone away. */
function* removedPairs({ pairs }: Weaknesses, after: EvaluatedGraph): Steps<number> {
  const stops = pairs.length > fewPairs ? yield* stoppingSets(after) : (ids: readonly string[]) => stopsAll(after, ids);
  let removed = 0;
  for (const pair of pairs) {
    yield;
    if (![pair, ...pair.map((id) => [id])].some(stops)) removed++;
  }
  return removed;
}

/** Whether ids are a cut set of the system, by all of its cut sets. */
function* stoppingSets(graph: EvaluatedGraph): Steps<(ids: readonly string[]) => boolean> {
  const found = yield* cutSets(graph, { order: 2 });
  const keys = new Set((found?.sets ?? []).map(({ members }) => members.join('\n')));
  return (ids) => keys.has(ids.join('\n'));
}

/** Whether the candidates `ids` are there and stop the whole system together. */
function stopsAll(graph: EvaluatedGraph, ids: readonly string[]): boolean {
  const { baseline } = graph;
  const failed = new Set<number>();
  for (const id of ids) {
    const node = graph.nodeById.get(id.toLowerCase()) ?? -1;
    if (graph.componentOf[node]?.candidate !== true || baseline.run[node] === 0) return false;
    failed.add(node);
  }
  return (['run', 'start'] as const).some((phase) => {
    const target = (targetOf(graph, undefined) ?? []).filter((node) => baseline[phase][node] === 1);
    const up = evaluateNodes(graph.nodes, failed, phase);
    return target.length > 0 && target.every((node) => up[node] === 0);
  });
}
