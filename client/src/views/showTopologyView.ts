/**
 * One of the two views in the activity bar: a tree of the topologies that are shown, and what stands in its place when
 * there is none.
 */
import {
  commands,
  type Disposable,
  EventEmitter,
  l10n,
  type TreeDataProvider,
  type TreeDragAndDropController,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { NodeParams, TreeResult } from '../../../server/src/protocol.ts';
import { describeSinglePoints } from '../describeCounts.ts';
import type { LanguageServer } from '../server/startLanguageServer.ts';
import type { ShownTopologies } from './followTopologies.ts';
import { nodeChildren } from './nodeChildren.ts';
import { nodeDetails } from './nodeDetails.ts';
import { openedNodes } from './openedNodes.ts';
import { type FileElement, type NodeElement, noteOf, type TopologyElement } from './topologyElement.ts';
import { topologyTrees } from './topologyTrees.ts';
import { tooltipOf, treeItemOf } from './treeItemOf.ts';

export interface TopologyView extends Disposable {
  readonly provider: TreeDataProvider<TopologyElement>;
  /** Asks the server again. */
  readonly refresh: () => Promise<void>;
}

/** What the view as a whole has to show; `files` when there is one node for each of several. */
type ViewState = TreeResult['state'] | 'none' | 'files' | 'stopped';

export function showTopologyView(
  tree: NodeParams['tree'],
  server: LanguageServer,
  shown: ShownTopologies,
  dropping: TreeDragAndDropController<TopologyElement>,
): TopologyView {
  const id = `bizha.${tree}` as const;
  const trees = topologyTrees(tree, server, () => view.visible);
  const children = nodeChildren(server);
  const changed = new EventEmitter<TopologyElement | undefined>();
  /** Those that have been pointed at: VS Code keeps a tooltip until the element is said to have changed. */
  const pointedAt = new Set<NodeElement>();

  const provider: TreeDataProvider<TopologyElement> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: (element) => treeItemOf(element, opened.isOpen(element)),
    getParent: (element) => (element.type === 'node' ? element.parent : undefined),
    getChildren: async (element) => [...(await (element === undefined ? roots() : childrenOf(element)))],
    resolveTreeItem: async (item, element, token) => {
      if (element.type === 'file') return item;
      pointedAt.add(element);
      const { tooltip } = await nodeDetails(server, element, token);
      item.tooltip = tooltipOf(element.node, tooltip);
      return item;
    },
  };
  const view = window.createTreeView(id, {
    treeDataProvider: provider,
    showCollapseAll: true,
    canSelectMany: true,
    dragAndDropController: dropping,
  });
  const opened = openedNodes(view);

  async function roots(): Promise<TopologyElement[]> {
    const uris = await shown.uris();
    trees.keep(uris);
    const [only, ...others] = uris;
    if (server.state === 'stopped') {
      present('stopped', only);
      return [];
    }
    if (only === undefined || others.length > 0) {
      present(only === undefined ? 'none' : 'files');
      return uris.map((uri) => ({ type: 'file', uri }));
    }
    try {
      const { state, group, view: shownView, causes, elements } = await trees.roots(only, undefined);
      present(state, only, group, shownView === 'today');
      if (tree === 'scopes' && causes > 0) view.badge = { value: causes, tooltip: describeSinglePoints(causes) };
      return [...elements];
    } catch {
      present('stopped', only);
      return [];
    }
  }

  async function childrenOf(element: TopologyElement): Promise<readonly TopologyElement[]> {
    if (element.type === 'file') return rootsBelow(element);
    if (element.tree === undefined || element.node.question !== undefined) return children.of(element);
    return trees.children(element).catch(() => []); // logged by the language server
  }

  async function rootsBelow(file: FileElement): Promise<readonly TopologyElement[]> {
    const found = await trees.roots(file.uri, file).catch(() => undefined);
    const message = messageOf(found?.state ?? 'stopped', 'bizha.components');
    return message === undefined ? (found?.elements ?? []) : [noteOf(file, message, 'info')];
  }

  function present(state: ViewState, uri?: Uri, group?: string, isToday = false): void {
    void commands.executeCommand('setContext', `${id}.state`, state);
    view.message = messageOf(state, id) ?? '';
    view.badge = undefined;
    const name = group ?? (uri === undefined ? '' : workspace.asRelativePath(uri));
    view.description = isToday ? l10n.t('{0}, today', name) : name;
  }

  function forgetTooltips(uri: Uri): void {
    for (const element of pointedAt) {
      if (element.uri.toString() !== uri.toString()) continue;
      pointedAt.delete(element);
      changed.fire(element);
    }
  }

  const subscriptions = [
    view,
    opened,
    changed,
    trees,
    trees.onDidChange((element) => changed.fire(element)),
    children,
    children.onDidChange((element) => changed.fire(element)),
    shown.onDidChange(() => changed.fire(undefined)),
    server.onDidChangeTopology(forgetTooltips),
    // A view that had to give up tries again.
    server.onDidChangeState((state) => {
      if (state !== 'starting') changed.fire(undefined);
    }),
    view.onDidChangeVisibility(trees.update),
    view.onDidExpandElement(({ element }) => trees.expanded(element)),
    view.onDidCollapseElement(({ element }) => trees.collapsed(element)),
  ];
  return {
    provider,
    refresh: async () => {
      await trees.refresh();
      changed.fire(undefined);
    },
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

/** In place of the tree; where the view has a welcome with buttons instead, there is none. */
function messageOf(state: ViewState, id: string): string | undefined {
  if (state === 'unreadable') {
    return l10n.t('The file is too broken or too large to be understood. The Problems view says where.');
  }
  if (id === 'bizha.scopes') return undefined;
  if (state === 'empty' || state === 'missing') return l10n.t('The file says nothing yet.');
  return state === 'stopped' ? l10n.t('The language server is not running.') : undefined;
}
