/**
 * Everything that is known of one version of a file. Immutable; its stages are computed when first asked for, and kept.
 * Two makers: `open(text)` and `next(snapshot, text, change)`, where `next(open(t), u, c)` equals `open(u)`.
 */

import type { Answers } from '../failure/answers.ts';
import { graphSteps } from '../failure/buildGraph.ts';
import type { Graph } from '../failure/graph.ts';
import { type GraphMemo, graphMemo } from '../failure/graphBuilder.ts';
import { componentImpact } from '../failure/impact.ts';
import { type InitiallyDown, initiallyDown } from '../failure/initiallyDown.ts';
import type { Impact } from '../failure/model.ts';
import { runToEnd, type Steps, shareSteps } from '../failure/steps.ts';
import { type RuleMemo, ruleMemo } from '../rules/ruleRunner.ts';
import { findDirectives, type IgnoreDirective } from '../syntax/directives.ts';
import type { Place } from '../syntax/node.ts';
import { parse } from '../syntax/parse.ts';
import { reparse } from '../syntax/reparse.ts';
import { rangeOf, type Syntax } from '../syntax/syntax.ts';
import { type Change, changeOf } from '../text/change.ts';
import { lazily, lazy } from '../text/lazily.ts';
import { indexLines, type LineIndex, reindexLines } from '../text/lineIndex.ts';
import type { Span } from '../text/span.ts';
import { applyEdits, inOrder, type TextEdit } from '../text/textEdit.ts';
import { link } from '../topology/link.ts';
import { type PlannedEntry, plannedEntries } from '../topology/plannedEntries.ts';
import type { Platform } from '../topology/platform.ts';
import { readTopology } from '../topology/readTopology.ts';
import type { Topology } from '../topology/topology.ts';
import { type TopologyMemo, topologyMemo } from '../topology/topologyMemo.ts';
import { type Memo, newMemo } from '../topology/tracked.ts';
import { withoutPlanned } from '../topology/withoutPlanned.ts';
import { answersAbout } from './impossible.ts';

export type { Change } from '../text/change.ts';

/** Which of its two views of a file: everything, or only what is built. */
export type View = 'as planned' | 'today';

/** What the stages keep from one version of a file to the next. */
export interface Memos {
  readonly topology: TopologyMemo;
  readonly links: Memo;
  readonly graph: GraphMemo;
  readonly rules: RuleMemo;
  /** Those of the view today, once one was asked for. */
  today: Memos | undefined;
}

export interface Snapshot {
  readonly text: string;
  readonly syntax: Syntax;
  readonly lines: LineIndex;
  readonly topology: Topology;
  readonly platform: Platform;
  readonly graph: Graph;
  /** The graph together with what is worked out about it. */
  readonly answers: Answers;
  /** How far the failure of each component reaches, by id; `undefined` where there is no such component. */
  readonly impacts: Pick<ReadonlyMap<string, Impact>, 'get'>;
  /** What is down with nothing failed, by id. */
  readonly down: ReadonlyMap<string, InitiallyDown>;
  readonly directives: readonly IgnoreDirective[];
  /** The entries that are decided and not built. */
  readonly planned: readonly PlannedEntry[];
  /** The same text without what is planned; the snapshot itself where nothing is. */
  readonly today: Snapshot;
  /** The same text without some of the planned entries; `like` is another such view, of which much is reused. */
  readonly without: (planned: readonly PlannedEntry[], like?: Snapshot) => Snapshot;
  /** What was computed for this version and can be reused for the next; no part of what the snapshot says. */
  readonly memos: Memos;
  /** Builds the graph in steps; afterwards it is there at once. */
  readonly prepareGraph: () => Steps<Graph>;
  /** Builds the graph and works out how far each failure reaches, in steps. */
  readonly prepareImpacts: () => Steps<void>;
  /** Builds the graph and works out what the deployment promises, in steps. */
  readonly prepare: () => Steps<void>;
  /** Where a place is in the text. */
  readonly rangeOf: (place: Place) => Span;
}

/** A snapshot in a view. */
export function inView(snapshot: Snapshot, view: View): Snapshot {
  return view === 'today' ? snapshot.today : snapshot;
}

/** The snapshot of a text. Never throws. */
export function open(text: string): Snapshot {
  const memos = newMemos();
  const syntax = lazy(() => parse(text));
  const topology = (): Topology => readTopology(syntax(), memos.topology);
  return snapshotOf(text, { syntax, topology, lines: () => indexLines(text), memos });
}

function newMemos(): Memos {
  return { topology: topologyMemo(), links: newMemo(), graph: graphMemo(), rules: ruleMemo(), today: undefined };
}

/** The snapshot of `text`, into which `change` has turned the text of `snapshot`: what lies outside is not parsed again. */
export function next(snapshot: Snapshot, text: string, change: Change): Snapshot {
  const { syntax: before, lines, memos } = snapshot;
  const syntax = lazy(() => reparse(before, text, change));
  return snapshotOf(text, {
    syntax,
    topology: () => readTopology(syntax(), memos.topology),
    lines: () => reindexLines(lines, text, change, change.length),
    memos,
  });
}

/** More edits than these are taken for one change that covers them all. */
const maxSingleEdits = 8;

/** The snapshot after edits of its text. Of a few edits what lies between them is not parsed again. */
export function afterEdits(snapshot: Snapshot, edits: readonly TextEdit[]): Snapshot {
  if (edits.length === 0) return snapshot;
  if (edits.length > maxSingleEdits) return next(snapshot, applyEdits(snapshot.text, edits), changeOf(edits));
  return inOrder(edits).reduceRight(
    (after, edit) => next(after, applyEdits(after.text, [edit]), changeOf([edit])),
    snapshot,
  );
}

interface Makers {
  readonly syntax: () => Syntax;
  readonly topology: () => Topology;
  readonly lines: () => LineIndex;
  readonly memos: Memos;
}

function snapshotOf(text: string, { memos, ...make }: Makers): Snapshot {
  const stages: Stages = {
    syntax: lazy(make.syntax),
    lines: lazy(make.lines),
    topology: lazy(make.topology),
    platform: lazy(() => link(snapshot.topology, memos.links)),
    without: (left, own) =>
      snapshotOf(text, { ...stages, topology: () => withoutPlanned(snapshot.topology, left), memos: own }),
  };
  const prepareGraph = shareSteps(() => prepareGraphOf(stages, memos));
  const snapshot: Snapshot = snapshots({
    text,
    memos,
    stages,
    impacts: { get: (id: string) => componentImpact(snapshot.answers, id) },
    without: (left, like) => stages.without(left, like?.memos ?? newMemos()),
    prepareGraph,
    prepareImpacts: () => prepareImpactsOf(snapshot),
    prepare: () => prepareAll(snapshot),
    rangeOf: (place) => rangeOf(snapshot.syntax, place),
  });
  return snapshot;
}

type Late =
  | 'syntax'
  | 'lines'
  | 'topology'
  | 'platform'
  | 'graph'
  | 'answers'
  | 'down'
  | 'directives'
  | 'planned'
  | 'today';

interface Stages extends Omit<Makers, 'memos'> {
  readonly platform: () => Platform;
  /** The same text without some entries. */
  readonly without: (left: readonly PlannedEntry[], own: Memos) => Snapshot;
}

const snapshots = lazily<Omit<Snapshot, Late> & { readonly stages: Stages }, Pick<Snapshot, Late>>({
  syntax: ({ stages }) => stages.syntax(),
  lines: ({ stages }) => stages.lines(),
  topology: ({ stages }) => stages.topology(),
  platform: ({ stages }) => stages.platform(),
  graph: ({ prepareGraph }) => runToEnd(prepareGraph()),
  answers: ({ graph }) => answersAbout(graph),
  down: ({ answers }) => new Map(initiallyDown(answers).map((each) => [each.id, each])),
  directives: ({ text, syntax }) => findDirectives(text, syntax),
  // Most files plan nothing, which the text tells at once.
  planned: ({ text, topology }) => (text.includes('planned') ? plannedEntries(topology) : []),
  today: (snapshot) => {
    const { planned, memos, stages } = snapshot;
    if (planned.length === 0) return snapshot;
    memos.today ??= newMemos();
    return stages.without(planned, memos.today);
  },
});

function* prepareGraphOf({ syntax, topology, platform }: Stages, { graph }: Memos): Steps<Graph> {
  for (const stage of [syntax, topology, platform]) {
    stage();
    yield;
  }
  return yield* graphSteps(platform(), graph);
}

function* prepareImpactsOf(snapshot: Snapshot): Steps<void> {
  yield* snapshot.prepareGraph();
  yield* snapshot.answers.prepareImpacts();
}

function* prepareAll(snapshot: Snapshot): Steps<void> {
  yield* snapshot.prepareGraph();
  yield* snapshot.answers.prepareRequirements();
  // Findings say what only the plan closes.
  if (snapshot.today !== snapshot) yield* snapshot.today.prepare();
}
