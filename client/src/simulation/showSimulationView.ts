/** The view "Simulated Failure": every workload by what becomes of it, as the server tells it. */
import { type Disposable, EventEmitter, l10n, type TreeDataProvider, window } from 'vscode';
import type { LanguageServer } from '../server/startLanguageServer.ts';
import { nodeChildren } from '../views/nodeChildren.ts';
import { elementsOf, type NodeElement, type TopologyElement } from '../views/topologyElement.ts';
import { treeItemOf } from '../views/treeItemOf.ts';
import type { FailureSimulation, Simulated } from './failureSimulation.ts';

export interface SimulationView extends Disposable {
  readonly provider: TreeDataProvider<TopologyElement>;
  /** Opens the view; with `focus` the keyboard goes on there. */
  readonly reveal: (focus: boolean) => Promise<void>;
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
  const view = window.createTreeView('bizha.simulation', { treeDataProvider: provider, showCollapseAll: true });
  const subscriptions = [
    view,
    changed,
    children,
    children.onDidChange((element) => changed.fire(element)),
    simulation.onDidChange(() => {
      view.message = messageOf(simulation.current);
      changed.fire(undefined);
    }),
  ];
  return {
    provider,
    reveal: async (focus) => {
      const [first] = roots(simulation.current);
      if (first) await view.reveal(first, { select: focus, focus });
    },
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

function roots(current: Simulated | undefined): readonly NodeElement[] {
  if (current === undefined || current.result.failed.length === 0) return [];
  return elementsOf(current.uri, current.result.nodes, undefined);
}

function messageOf(current: Simulated | undefined): string {
  if (current === undefined) return '';
  const { failed, title } = current.result;
  if (failed.length === 0) return l10n.t('What failed is not in the file any more.');
  return current.restart ? l10n.t('{0}. The survivors restart.', title) : title;
}
