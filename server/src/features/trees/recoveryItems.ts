/** How work comes back, as a branch of a simulated failure: by which mechanism, by itself or not, and within what time. */

import { displayName } from '../../failure/displayName.ts';
import type { EvaluatedGraph } from '../../failure/evaluate.ts';
import type { Graph } from '../../failure/graph.ts';
import { recoveriesAfter } from '../../failure/recoveriesAfter.ts';
import { type Recovery, recoveryPage } from '../../failure/recoveryTime.ts';
import { figureMessage, howMessage, whoMessage } from '../../failure/recoveryWords.ts';
import { render } from '../../text/message.ts';
import { link } from '../markdown.ts';
import { message } from '../message.ts';
import { type TreeItem, treeItem } from './treeItem.ts';

/** The branch with a line for each mechanism; none where nothing has to come back. */
export function recoveryBranch(graph: EvaluatedGraph, failed: readonly string[]): TreeItem[] {
  const recoveries = recoveriesAfter(graph, failed);
  if (recoveries.length === 0) return [];
  return [
    treeItem({
      id: 'recovery',
      kind: 'apart',
      label: render(message('feature.recovery.branch')),
      icon: 'history',
      children: () => recoveries.map((recovery) => recoveryItem(graph, recovery)),
    }),
  ];
}

function recoveryItem(graph: Graph, recovery: Recovery): TreeItem {
  const { of, mechanism, automatic, source } = recovery;
  const component = graph.components.find(({ id }) => id === of);
  return treeItem({
    id: `recovery/${mechanism}/${of}`,
    kind: 'component',
    label: component ? displayName(graph, of) : render(message('feature.recovery.group')),
    description: [howMessage(recovery), whoMessage(recovery), figureMessage(recovery)]
      .map((part) => render(part))
      .join(' · '),
    tooltip: () =>
      source === undefined ? undefined : link(render(message('feature.hover.documentation')), recoveryPage(source)),
    icon: automatic === undefined ? 'question' : automatic ? 'sync' : 'tools',
    place: component?.place,
  });
}
