/** Patch night as a branch of a simulated failure: every server restarts in turn, and what is stopped at each turn. */

import { displayName } from '../../failure/displayName.ts';
import type { EvaluatedGraph } from '../../failure/evaluate.ts';
import type { Graph } from '../../failure/graph.ts';
import type { WorkloadOutcome } from '../../failure/model.ts';
import { rollingRebootSteps } from '../../failure/rollingReboot.ts';
import type { Steps } from '../../failure/steps.ts';
import { render } from '../../text/message.ts';
import { chainText } from '../chainText.ts';
import { message } from '../message.ts';
import { kindIcons, workloadIcons } from './icons.ts';
import { type TreeItem, treeItem } from './treeItem.ts';

/** The branch itself; its answer is `rebootItems`. */
export function rebootBranch(failed: readonly string[]): TreeItem {
  return treeItem({
    id: 'reboot',
    kind: 'apart',
    label: render(message('feature.reboot.branch')),
    description: render(message('feature.reboot.description')),
    tooltip: () => render(message('feature.reboot.tooltip')),
    icon: 'sync',
    question: { of: 'reboot', failed },
  });
}

/** A server's turn each, and how it stands when all are back. */
export function* rebootItems(graph: EvaluatedGraph, failed: readonly string[]): Steps<TreeItem[]> {
  const { steps, after } = yield* rollingRebootSteps(graph, failed);
  return [
    ...steps.map(({ server, stopped }) => {
      const component = graph.components.find(({ id }) => id === server);
      return stepItem(graph, `reboot/${server}`, stopped, {
        label: displayName(graph, server),
        icon: kindIcons.server,
        entity: server,
        place: component?.place,
      });
    }),
    stepItem(graph, 'reboot/after', after, { label: render(message('feature.reboot.after')), icon: 'check-all' }),
  ];
}

function stepItem(
  graph: Graph,
  id: string,
  stopped: readonly WorkloadOutcome[],
  look: Pick<TreeItem, 'label' | 'icon'> & Partial<TreeItem>,
): TreeItem {
  const items = (): TreeItem[] =>
    stopped.map(({ workload, because }) =>
      treeItem({
        id: `${id}/${workload.id}`,
        kind: 'workload',
        label: workload.id,
        description: chainText(graph, because),
        icon: workloadIcons[workload.kind],
        entity: workload.id,
        place: workload.place,
      }),
    );
  return treeItem({
    ...look,
    id,
    kind: 'component',
    description: render(
      stopped.length === 0
        ? message('feature.reboot.nothing')
        : message('feature.reboot.stopped', { n: stopped.length, all: graph.workloads.length }),
    ),
    children: stopped.length === 0 ? undefined : items,
  });
}
