/** The view "Simulated Failure": the answer, and what is behind it, as the server tells it; with the name of the file. */
import { type Disposable, EventEmitter, l10n, type TreeDataProvider, Uri, window } from 'vscode';
import type { LanguageServer } from '../server/startLanguageServer.ts';
import { nodeChildren } from '../views/nodeChildren.ts';
import { elementsOf, type NodeElement, type TopologyElement } from '../views/topologyElement.ts';
import { treeItemOf } from '../views/treeItemOf.ts';
import type { FailureSimulation, Simulated } from './failureSimulation.ts';
import { fileNameOf } from './simulationState.ts';

export interface SimulationView extends Disposable {
  readonly provider: TreeDataProvider<TopologyElement>;
  /** Opens the view; with `focus` the keyboard goes on there. */
  readonly reveal: (focus: boolean) => Promise<void>;
  /** Whether the rolling reboot below a failure is open. */
  readonly isRebootOpen: () => boolean;
  /** What stands beside the title of the view: the name of the file. */
  readonly file: () => string | undefined;
}

export function showSimulationView(server: LanguageServer, simulation: FailureSimulation): SimulationView {
  const children = nodeChildren(server);
  const changed = new EventEmitter<TopologyElement | undefined>();
  const provider: TreeDataProvider<TopologyElement> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: treeItemOf,
    getParent: (element) => (element.type === 'node' ? element.parent : undefined),
    getChildren: async (element) => {
      if (element === undefined) return [...roots(simulation.current)];
      return element.type === 'node' ? [...(await children.of(element))] : [];
    },
  };
  // Without "Collapse All": few icons leave room for the name of the file.
  const view = window.createTreeView('bizha.simulation', { treeDataProvider: provider });
  let isRebootOpen = false;
  const toggled = (isOpen: boolean, element: TopologyElement): void => {
    if (element.type === 'node' && element.node.question?.of === 'reboot') isRebootOpen = isOpen;
  };
  const subscriptions = [
    view,
    view.onDidExpandElement(({ element }) => toggled(true, element)),
    view.onDidCollapseElement(({ element }) => toggled(false, element)),
    changed,
    children,
    children.onDidChange((element) => changed.fire(element)),
    simulation.onDidChange(() => {
      const { current } = simulation;
      view.message = messageOf(current);
      view.description = current ? fileNameOf(current.state) : '';
      if (!current) isRebootOpen = false;
      changed.fire(undefined);
    }),
  ];
  return {
    provider,
    reveal: async (focus) => {
      const [first] = roots(simulation.current);
      if (first) await view.reveal(first, { select: focus, focus });
    },
    isRebootOpen: () => isRebootOpen,
    file: () => view.description,
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

function roots(current: Simulated | undefined): readonly NodeElement[] {
  if (current === undefined || isGone(current)) return [];
  return elementsOf(Uri.parse(current.state.uri, true), current.result.nodes, undefined);
}

/** Whether the file has nothing any more of what failed. */
function isGone({ state, result }: Simulated): boolean {
  return result.failed.length === 0 && !state.reboot;
}

/** The answer again, for here it may take several lines. */
function messageOf(current: Simulated | undefined): string {
  if (current === undefined) return '';
  return isGone(current) ? l10n.t('What failed is not in the file any more.') : current.result.title;
}
