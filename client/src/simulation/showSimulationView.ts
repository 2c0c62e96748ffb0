/** The view "Simulated Failure": every workload by what becomes of it, as the server tells it. */
import { type Disposable, EventEmitter, l10n, type TreeDataProvider, window } from 'vscode';
import type { TreeNode } from '../../../server/src/protocol.ts';
import type { NodeElement, TopologyElement } from '../views/topologyElement.ts';
import { treeItemOf } from '../views/treeItemOf.ts';
import type { FailureSimulation, Simulated } from './failureSimulation.ts';

export interface SimulationView extends Disposable {
  readonly provider: TreeDataProvider<TopologyElement>;
  /** Opens the view; `focus` for whoever came by the keyboard and reads on there. */
  readonly reveal: (focus: boolean) => Promise<void>;
}

export function showSimulationView(simulation: FailureSimulation): SimulationView {
  const changed = new EventEmitter<TopologyElement | undefined>();
  const provider: TreeDataProvider<TopologyElement> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: treeItemOf,
    getParent: (element) => (element.type === 'node' ? element.parent : undefined),
    getChildren: (element) => {
      if (element === undefined) return roots(simulation.current);
      return element.type === 'node' ? elements(element, element.node.children, element) : [];
    },
  };
  const view = window.createTreeView('bizha.simulation', { treeDataProvider: provider, showCollapseAll: true });
  const subscriptions = [
    view,
    changed,
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

function roots(current: Simulated | undefined): NodeElement[] {
  return current === undefined || current.result.failed.length === 0
    ? []
    : elements(current, current.result.nodes, undefined);
}

function elements(
  { uri }: Pick<NodeElement, 'uri'>,
  nodes: readonly TreeNode[],
  parent: NodeElement | undefined,
): NodeElement[] {
  return nodes.map((node) => ({ type: 'node', uri, node, parent }));
}

function messageOf(current: Simulated | undefined): string {
  if (current === undefined) return '';
  const { failed, title } = current.result;
  if (failed.length === 0) return l10n.t('What failed is not in the file any more.');
  return current.restart ? l10n.t('{0}. The survivors restart.', title) : title;
}
