/**
 * What stands above servers, SQL Server instances and hosts: what stops with them; and above promises: whether they hold.
 * Which lenses there are costs a look at answers that are there; what one says is worked out when it comes into sight.
 */

import type { Snapshot } from '../analysis/snapshot.ts';
import { missingFactsOf } from '../failure/dependencies.ts';
import { displayName } from '../failure/displayName.ts';
import { evaluateNodes } from '../failure/evaluate.ts';
import type { Graph } from '../failure/graph.ts';
import { listOf } from '../failure/lists.ts';
import type { Component } from '../failure/model.ts';
import type { Verdict } from '../failure/requirementCheck.ts';
import { isSinglePoint } from '../failure/scopeTable.ts';
import { simulate } from '../failure/simulate.ts';
import type { Steps } from '../failure/steps.ts';
import type { Place } from '../syntax/node.ts';
import { type Message, render } from '../text/message.ts';
import type { SqlInstance } from '../topology/platform.ts';
import { formatDuration } from '../topology/scalars.ts';
import { componentOf } from './hover/componentText.ts';
import { message } from './message.ts';
import { namesInWords, reachWords } from './reachWords.ts';

/** Which lenses are shown: `gaps` are single points and promises that are broken or cannot be judged. */
export type ShownLenses = 'all' | 'gaps';

export interface FailureLens {
  readonly place: Place;
  readonly said: () => LensText;
}

export interface LensText {
  readonly title: string;
  /** The components whose failure it speaks of; none where no failure explains it. */
  readonly failed: readonly string[];
}

/** `steps.ts` says how such work is driven. */
export function* failureLenses(snapshot: Snapshot, shown: ShownLenses): Steps<FailureLens[]> {
  const { platform } = snapshot;
  yield* snapshot.prepare();
  yield* snapshot.prepareImpacts();
  const { answers, impacts, down } = snapshot;
  yield;
  const found: FailureLens[] = [];
  for (const entry of [...platform.servers, ...platform.sqlInstances, ...platform.hosts]) {
    const { id, place } = entry;
    const component = componentOf(answers, id);
    const impact = impacts.get(id);
    if (!component || !impact || down.has(id)) continue;
    if (component.basic) {
      if (shown === 'all' || isSinglePoint(component, impact))
        found.push({ place, said: () => ({ title: failureTitle(snapshot, id), failed: [id] }) });
    } else if (shown === 'all' || stoppedBy(snapshot, id).some((cause) => isNear(snapshot, cause)))
      found.push({ place, said: () => stopText(snapshot, id, 'placement' in entry ? entry : undefined) });
  }
  return [...found, ...requirementLenses(snapshot, shown)];
}

/** "If BTS01 fails: Process stops (1 workload)" */
function failureTitle({ answers }: Snapshot, id: string): string {
  const reach = reachWords(answers, simulate(answers, [id]));
  return message.text('feature.lens.failure', { name: displayName(answers, id), reach });
}

/** What makes something stop that does not fail by itself: a host through its servers, a clustered instance through its nodes. */
function stopText(snapshot: Snapshot, id: string, instance: SqlInstance | undefined): LensText {
  const { answers } = snapshot;
  const alone = stoppedBy(snapshot, id);
  const near = alone.filter((each) => isNear(snapshot, each));
  const causes = serversAmong(near.length > 0 ? near : alone);
  const [first] = causes;
  if (first) {
    const names = namesInWords(
      causes.slice(0, 3).map((each) => displayName(answers, each.id)),
      'feature.reach.or',
    );
    return { title: message.text('feature.lens.stops-with', { names }), failed: [first.id] };
  }
  const [missing] = missingFactsOf(answers, id);
  if (missing) return { title: message.text('feature.lens.cannot-tell', { missing }), failed: [] };
  const nodes = instance ? nodesOf(instance) : [];
  if (!stopsOnlyWithAll(snapshot, id, nodes)) return { title: message.plain('feature.lens.any-server'), failed: [] };
  const isEverything = simulate(answers, nodes).scope === 'systemwide';
  return {
    title: message.plain(isEverything ? 'feature.lens.everything-with-all' : 'feature.lens.with-all'),
    failed: nodes,
  };
}

/** What can fail alone and stops a component at once. */
function stoppedBy({ answers }: Snapshot, id: string): readonly Component[] {
  const { flips } = answers.singleFailures('run');
  const found: Component[] = [];
  for (const node of listOf(flips, answers.nodeById.get(id.toLowerCase()) ?? -1)) {
    const other = answers.componentOf[node];
    if (other?.candidate) found.push(other);
  }
  return found;
}

/** Whether a cause is told where its effect is: what stops everything is told at its own place, services at their server. */
function isNear({ impacts }: Snapshot, { id, kind }: Component): boolean {
  return kind !== 'service' && kind !== 'hostInstance' && impacts.get(id)?.scope !== 'systemwide';
}

/** Servers, with which what runs on them goes; else what is there. */
function serversAmong(components: readonly Component[]): readonly Component[] {
  const servers = components.filter(({ kind }) => kind === 'server');
  return servers.length > 0 ? servers : components;
}

function nodesOf({ placement }: SqlInstance): readonly string[] {
  return placement?.kind === 'group' ? placement.group.owners.map((owner) => owner.id) : [];
}

/**
 * Whether a component stops when both nodes have failed, and with neither of them alone. Of more than two nodes the votes
 * decide when the rest stops, of which the graph says nothing.
 */
function stopsOnlyWithAll({ answers }: Snapshot, id: string, nodes: readonly string[]): boolean {
  if (nodes.length !== 2) return false;
  const nodeOf = (each: string): number => answers.nodeById.get(each.toLowerCase()) ?? -1;
  return evaluateNodes(answers.nodes, new Set(nodes.map(nodeOf)), 'run')[nodeOf(id)] === 0;
}

function requirementLenses(
  snapshot: Pick<Snapshot, 'topology' | 'answers'>,
  shown: ShownLenses,
): readonly FailureLens[] {
  // Without a promise no graph is needed.
  if (snapshot.topology.requirements.length === 0) return [];
  const { answers } = snapshot;
  return answers.requirements
    .filter(({ verdict }) => shown === 'all' || verdict.result !== 'pass')
    .map(({ requirement, verdict }) => ({
      place: requirement.place,
      said: () => ({ title: render(verdictMessage(answers, verdict)), failed: failedIn(verdict) }),
    }));
}

function failedIn(verdict: Verdict): readonly string[] {
  if ('counterExample' in verdict) return verdict.counterExample.failed;
  return 'failed' in verdict ? verdict.failed : [];
}

/** "holds", "broken by SQL01 and SQL02", "cannot tell: …". */
function verdictMessage(graph: Graph, verdict: Verdict): Message {
  const failed = namesInWords(
    failedIn(verdict).map((id) => displayName(graph, id)),
    'feature.reach.and',
  );
  switch (verdict.result) {
    case 'pass':
      return message('feature.lens.holds');
    case 'fail':
      if ('why' in verdict) return message('feature.lens.why', { why: verdict.why });
      if ('counterExample' in verdict) return message('feature.lens.broken', { failed });
      return message('feature.lens.too-slow', {
        failed,
        name: displayName(graph, verdict.tooSlow.of),
        took: formatDuration(verdict.tooSlow.range?.to ?? 0),
      });
    case 'cannot tell': {
      const [missing] = verdict.missing;
      return message('feature.lens.cannot-tell', { missing: missing ?? '' });
    }
  }
}
