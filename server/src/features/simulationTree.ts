/**
 * A simulated failure for the editor: the outcome of every workload as a tree, worst first, and marks for the places of
 * what stops. Plain data.
 */

import type { Snapshot } from '../analysis/snapshot.ts';
import { displayName } from '../failure/displayName.ts';
import type { Graph } from '../failure/graph.ts';
import { type Impact, type Outcome, outcomes, type Simulation, type WorkloadOutcome } from '../failure/model.ts';
import { reachMessage } from '../failure/reach.ts';
import { type SimulationOptions, simulate } from '../failure/simulate.ts';
import type { Place } from '../syntax/node.ts';
import { render } from '../text/message.ts';
import { chainText } from './chainText.ts';
import { kindName } from './kindName.ts';
import { bullets, escaped } from './markdown.ts';
import { type MessageKey, message } from './message.ts';
import { workloadIcons } from './trees/icons.ts';
import { mendedBranch } from './trees/mendedItems.ts';
import { rebootBranch } from './trees/rebootItems.ts';
import { recoveryBranch } from './trees/recoveryItems.ts';
import { type TreeItem, treeItem } from './trees/treeItem.ts';

/** What stands beside a line while a failure is simulated. */
export interface OutcomeMark {
  readonly place: Place;
  readonly outcome: Exclude<Outcome, 'running'>;
  /** The outcome in words, with its reason. */
  readonly text: string;
}

export interface SimulationView {
  readonly simulation: Simulation;
  /** What failed and how far it reaches, in a line. */
  readonly title: string;
  readonly items: readonly TreeItem[];
  readonly marks: readonly OutcomeMark[];
}

const outcomeIds = {
  stopped: 'outcome.stopped',
  'stops at restart': 'outcome.stops-at-restart',
  delayed: 'outcome.delayed',
  reduced: 'outcome.reduced',
  running: 'outcome.running',
} as const satisfies Record<Outcome, MessageKey>;

const outcomeIcons: Record<Outcome, string> = {
  stopped: 'error',
  'stops at restart': 'debug-restart',
  delayed: 'watch',
  reduced: 'arrow-down',
  running: 'pass',
};

/** The failure of the components `ids` together. */
export function simulationView(
  snapshot: Snapshot,
  ids: readonly string[],
  options: SimulationOptions = {},
): SimulationView {
  const graph = snapshot.answers;
  const simulation = simulate(graph, ids, options);
  const groups = outcomes.flatMap((outcome) => {
    const found = simulation.workloads.filter((each) => each.outcome === outcome);
    return found.length === 0 ? [] : [outcomeItem(graph, outcome, found)];
  });
  const { failed } = simulation;
  const further =
    groups.length === 0 || failed.length === 0 ? [] : [...recoveryBranch(graph, failed), rebootBranch(failed)];
  return {
    simulation,
    title: titleOf(graph, simulation),
    items: [...mendedBranch(graph, failed), ...groups, ...further],
    marks: marksOf(snapshot, simulation),
  };
}

/** "Systemwide, when services restart"; "Application; systemwide after a while". */
export function reachText(impact: Impact): string {
  return render(reachMessage(impact, message(`feature.scope.${impact.scope}`)));
}

function titleOf(graph: Graph, simulation: Simulation): string {
  const failed = simulation.failed.map((id) => displayName(graph, id));
  return render(message('feature.simulation.title', { failed, reach: reachText(simulation) }));
}

function outcomeItem(graph: Graph, outcome: Outcome, found: readonly WorkloadOutcome[]): TreeItem {
  const id = `outcome:${outcome}`;
  return treeItem({
    id,
    kind: 'scope',
    label: render(message(outcomeIds[outcome])),
    description: render(message('feature.tree.count', { n: found.length })),
    icon: outcomeIcons[outcome],
    expanded: outcome !== 'running',
    children: () => found.map((each) => workloadItem(graph, id, each)),
  });
}

function workloadItem(graph: Graph, parent: string, { workload, outcome, because }: WorkloadOutcome): TreeItem {
  return treeItem({
    id: `${parent}/${workload.id}`,
    kind: 'workload',
    label: workload.id,
    description: reasonOf(graph, { outcome, because }),
    tooltip: () => (because.length === 0 ? undefined : wayText(graph, because)),
    icon: workloadIcons[workload.kind],
    entity: workload.id,
    place: workload.place,
  });
}

/** The chain with the kinds of what is on it, a line each, from what failed; as Markdown. */
function wayText(graph: Graph, because: readonly string[]): string {
  return bullets(
    because.map((id) => {
      const kind = graph.componentOf[graph.nodeById.get(id.toLowerCase()) ?? -1]?.kind;
      const name = escaped(displayName(graph, id));
      return kind === undefined || kind === id ? name : `${name} (${kindName(kind)})`;
    }),
  );
}

/** The chain; what has stopped without one was down before. */
function reasonOf(graph: Graph, { outcome, because }: Pick<WorkloadOutcome, 'outcome' | 'because'>): string {
  if (because.length > 0 || outcome === 'running' || outcome === 'reduced') return chainText(graph, because);
  return render(message('feature.simulation.down'));
}

/** Each workload's own place, and each host with the worst outcome of what runs in it. */
function marksOf({ graph, platform }: Snapshot, { workloads }: Simulation): OutcomeMark[] {
  const worst = new Map<string, Exclude<Outcome, 'running'>>();
  const own = workloads.flatMap(({ workload, outcome, because }): OutcomeMark[] => {
    if (outcome === 'running') return [];
    const known = workload.host === undefined ? undefined : worst.get(workload.host);
    if (workload.host !== undefined && (known === undefined || outcomes.indexOf(outcome) < outcomes.indexOf(known)))
      worst.set(workload.host, outcome);
    const text = render(
      message('feature.simulation.mark', {
        outcome: message(outcomeIds[outcome]),
        reason: reasonOf(graph, { outcome, because }),
      }),
    );
    return [{ place: workload.place, outcome, text }];
  });
  // A host without content is the workload itself, and has its mark already.
  const bare = new Set(workloads.flatMap(({ workload: { kind, host } }) => (kind === 'host' ? [host] : [])));
  const hosts = [...worst].flatMap(([name, outcome]): OutcomeMark[] => {
    const host = bare.has(name) ? undefined : platform.hostNamed(name);
    return host ? [{ place: host.place, outcome, text: render(message(outcomeIds[outcome])) }] : [];
  });
  return [...own, ...hosts];
}
