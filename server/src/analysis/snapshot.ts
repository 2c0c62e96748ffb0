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
  const syntax = lazy(make.syntax);
  const lines = lazy(make.lines);
  const topology = lazy(make.topology);
  const platform = lazy(() => link(topology(), memos.links));
  const prepareGraph = shareSteps(function* () {
    for (const stage of [syntax, topology, platform]) {
      stage();
      yield;
    }
    return yield* graphSteps(platform(), memos.graph);
  });
  const graph = lazy(() => runToEnd(prepareGraph()));
  const answers = lazy(() => answersAbout(graph()));
  const impacts: Snapshot['impacts'] = { get: (id) => componentImpact(answers(), id) };
  const down = lazy(() => new Map(initiallyDown(answers()).map((each) => [each.id, each])));
  const directives = lazy(() => findDirectives(text, syntax()));
  // Most files plan nothing, which the text tells at once.
  const planned = lazy(() => (text.includes('planned') ? plannedEntries(topology()) : []));
  const without = (left: readonly PlannedEntry[], own: Memos): Snapshot =>
    snapshotOf(text, { syntax, lines, topology: () => withoutPlanned(topology(), left), memos: own });
  const today = lazy((): Snapshot | undefined => {
    if (planned().length === 0) return undefined;
    memos.today ??= newMemos();
    return without(planned(), memos.today);
  });
  const snapshot: Snapshot = {
    text,
    memos,
    get syntax() {
      return syntax();
    },
    get lines() {
      return lines();
    },
    get topology() {
      return topology();
    },
    get platform() {
      return platform();
    },
    get graph() {
      return graph();
    },
    get answers() {
      return answers();
    },
    impacts,
    get down() {
      return down();
    },
    get directives() {
      return directives();
    },
    get planned() {
      return planned();
    },
    get today() {
      return today() ?? snapshot;
    },
    without: (left, like) => without(left, like?.memos ?? newMemos()),
    prepareGraph,
    *prepareImpacts() {
      yield* prepareGraph();
      yield* answers().prepareImpacts();
    },
    *prepare() {
      yield* prepareGraph();
      yield* answers().prepareRequirements();
      // Findings say what only the plan closes.
      const built = today();
      if (built) yield* built.prepare();
    },
    rangeOf: (place) => rangeOf(syntax(), place),
  };
  return snapshot;
}

/** Computes once, then drops what it was computed from, so that a snapshot does not hold the one before it. */
function lazy<T>(compute: () => T): () => T {
  let pending: (() => T) | undefined = compute;
  let value: T | undefined;
  return () => {
    if (pending) {
      value = pending();
      pending = undefined;
    }
    return value as T;
  };
}
