/** Patch night: every server restarts in turn, alone or while some components are down, and what is stopped at each turn. */

import { displayName, workloadName } from '../../failure/displayName.ts';
import type { EvaluatedGraph } from '../../failure/evaluate.ts';
import type { Graph } from '../../failure/graph.ts';
import type { WorkloadOutcome } from '../../failure/model.ts';
import { type RollingReboot, rollingRebootSteps } from '../../failure/rollingReboot.ts';
import { type SimulationOptions, simulate } from '../../failure/simulate.ts';
import type { Steps } from '../../failure/steps.ts';
import { type Message, render } from '../../text/message.ts';
import { chainText } from '../chainText.ts';
import { escaped } from '../markdown.ts';
import { message } from '../message.ts';
import { kindIcons, workloadIcons } from './icons.ts';
import { type TreeItem, treeItem } from './treeItem.ts';

/** A rolling reboot as a branch of a simulated failure; its answer is `rebootItems`. */
export function rebootBranch(failed: readonly string[], { restart }: SimulationOptions): TreeItem {
  return treeItem({
    id: 'reboot',
    kind: 'apart',
    label: message.text('simulation.reboot'),
    description: message.text('simulation.reboot.description'),
    tooltip: () => message.text('simulation.reboot.note'),
    icon: 'sync',
    question: { of: 'reboot', failed, ...(restart ? { restart } : {}) },
  });
}

/** A server's turn each, and how it stands when all are back; under a failure only what stops in addition. */
export function* rebootItems(
  graph: EvaluatedGraph,
  failed: readonly string[],
  options: SimulationOptions = {},
): Steps<TreeItem[]> {
  const reboot = yield* rollingRebootSteps(graph, failed);
  return turnItems(graph, failed, reboot, options);
}

function turnItems(
  graph: EvaluatedGraph,
  failed: readonly string[],
  { steps, after }: RollingReboot,
  options: SimulationOptions,
): TreeItem[] {
  const stopped = new Set(
    failed.length === 0
      ? []
      : simulate(graph, failed, options).workloads.flatMap(({ workload, outcome }) =>
          outcome === 'stopped' ? workload.id : [],
        ),
  );
  const more = (found: readonly WorkloadOutcome[]): WorkloadOutcome[] =>
    found.filter(({ workload }) => !stopped.has(workload.id));
  const isAlone = failed.length === 0;
  return [
    ...steps.map((step) => {
      const component = graph.components.find(({ id }) => id === step.server);
      const name = displayName(graph, step.server);
      return turnItem(graph, `reboot/${step.server}`, more(step.stopped), isAlone, {
        label: name,
        tooltip: (what) => escaped(message.text('simulation.reboot.turn', { name, what })),
        icon: kindIcons.server,
        entity: step.server,
        place: component?.place,
      });
    }),
    turnItem(graph, 'reboot/after', more(after), isAlone, {
      label: message.text('simulation.reboot.after'),
      tooltip: (what) => escaped(`${message.text('simulation.reboot.after')}: ${what}`),
      icon: 'check-all',
    }),
  ];
}

/** A rolling reboot with nothing failed, its answer in a sentence first. */
export function* rebootAlone(graph: EvaluatedGraph): Steps<{ readonly title: string; readonly items: TreeItem[] }> {
  const reboot = yield* rollingRebootSteps(graph, []);
  const { steps, after } = reboot;
  const title = rebootTitle(reboot);
  const icon = after.length > 0 ? 'error' : steps.some((step) => step.stopped.length > 0) ? 'warning' : 'pass';
  const answer = treeItem({ id: 'answer', kind: 'note', label: title, tooltip: () => escaped(title), icon });
  return { title, items: [answer, ...turnItems(graph, [], reboot, {})] };
}

/** "Rolling reboot: SFTP send in Send stops meanwhile; in the end all of it is back". */
function rebootTitle({ steps, after }: RollingReboot): string {
  const meanwhile = [
    ...new Map(
      [...steps.flatMap((step) => step.stopped), ...after].map(({ workload }) => [workload.id, workload]),
    ).values(),
  ];
  const [only] = meanwhile;
  if (only === undefined) return titled(message('simulation.nothing'));
  const what =
    meanwhile.length === 1
      ? message('simulation.stopped.one', { name: workloadName(only) })
      : message('simulation.stopped.many', { n: meanwhile.length });
  const [first] = after;
  if (first === undefined) return titled(message('simulation.reboot.all-back', { what }));
  return titled(
    after.length === 1
      ? message('simulation.reboot.stays', { what, stays: workloadName(first.workload) })
      : message('simulation.reboot.stay', { what, n: after.length }),
  );
}

function titled(what: Message): string {
  return message.text('simulation.reboot.title', { what });
}

type Look = Pick<TreeItem, 'label' | 'icon'> &
  Partial<Pick<TreeItem, 'entity' | 'place'>> & { readonly tooltip: (what: string) => string };

function turnItem(
  graph: Graph,
  id: string,
  stopped: readonly WorkloadOutcome[],
  isAlone: boolean,
  { tooltip, ...look }: Look,
): TreeItem {
  const description = render(turnMessage(graph, stopped.length, isAlone));
  const items = (): TreeItem[] => stopped.map((each) => workloadItem(graph, id, each));
  return treeItem({
    ...look,
    id,
    kind: 'component',
    description,
    tooltip: () => tooltip(description),
    children: stopped.length === 0 ? undefined : items,
  });
}

function turnMessage({ workloads }: Graph, n: number, isAlone: boolean): Message {
  if (n === 0) return message(isAlone ? 'simulation.nothing' : 'simulation.reboot.no-more');
  return isAlone
    ? message('simulation.reboot.stopped', { n, all: workloads.length })
    : message('simulation.reboot.more', { n });
}

function workloadItem(graph: Graph, parent: string, { workload, because }: WorkloadOutcome): TreeItem {
  const name = workloadName(workload);
  const way = chainText(graph, because);
  return treeItem({
    id: `${parent}/${workload.id}`,
    kind: 'workload',
    label: name,
    description: way,
    tooltip: () => escaped(way === '' ? name : `${name}: ${way}`),
    icon: workloadIcons[workload.kind],
    entity: workload.id,
    place: workload.place,
  });
}
