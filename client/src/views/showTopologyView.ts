/**
 * One of the two views in the activity bar: a tree of the topologies that are shown, and what stands in its place when
 * there is none.
 */
import {
  commands,
  type Disposable,
  type Event,
  EventEmitter,
  l10n,
  type TreeDataProvider,
  type TreeView,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { DocumentSummary, TreeResult } from '../../../server/src/protocol.ts';
import type { LanguageServer } from '../server/startLanguageServer.ts';
import type { ShownTopologies } from './followTopologies.ts';
import { nodeChildren } from './nodeChildren.ts';
import { elementsOf, noteOf, type TopologyElement } from './topologyElement.ts';
import { type TreeMethod, topologyTrees } from './topologyTrees.ts';
import { treeItemOf } from './treeItemOf.ts';

export interface TopologyView extends Disposable {
  readonly provider: TreeDataProvider<TopologyElement>;
  /** What one says of a file in a line; rejects when the server does not answer. */
  readonly summaryOf: (uri: Uri) => Promise<DocumentSummary>;
  /** A summary that was asked for may be another one. */
  readonly onDidChangeSummary: Event<Uri>;
  /** Asks the server again. */
  readonly refresh: () => Promise<void>;
}

/** What the view as a whole has to show; `files` when there is one node for each of several. */
type ViewState = TreeResult['state'] | 'none' | 'files' | 'stopped';

export function showTopologyView(
  id: 'bizha.scopes' | 'bizha.components',
  method: TreeMethod,
  server: LanguageServer,
  shown: ShownTopologies,
): TopologyView {
  const trees = topologyTrees(method, server);
  const children = nodeChildren(server);
  const changed = new EventEmitter<TopologyElement | undefined>();

  const provider: TreeDataProvider<TopologyElement> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: treeItemOf,
    getParent: (element) => (element.type === 'node' ? element.parent : undefined),
    getChildren: (element) => (element === undefined ? roots() : childrenOf(element)),
  };
  const view = window.createTreeView(id, {
    treeDataProvider: provider,
    showCollapseAll: true,
    canSelectMany: true,
  });

  async function roots(): Promise<TopologyElement[]> {
    const uris = await shown.uris();
    trees.keep(uris);
    const [only, ...others] = uris;
    if (only === undefined || others.length > 0) {
      present(only === undefined ? 'none' : 'files');
      return uris.map((uri) => ({ type: 'file', uri }));
    }
    try {
      const result = await trees.get(only);
      present(result.state, only, result);
      return [...elementsOf(only, result.nodes, undefined)];
    } catch {
      present('stopped', only);
      return [];
    }
  }

  async function childrenOf(element: TopologyElement): Promise<TopologyElement[]> {
    if (element.type === 'node') return [...(await children.of(element))];
    const result = await trees.get(element.uri).catch(() => undefined);
    const message = messageOf(result?.state ?? 'stopped', 'bizha.components');
    if (message !== undefined) return [noteOf(element, message, 'info')];
    return [...elementsOf(element.uri, result?.nodes ?? [], element)];
  }

  function present(state: ViewState, uri?: Uri, result?: TreeResult): void {
    void commands.executeCommand('setContext', `${id}.state`, state);
    view.message = messageOf(state, id) ?? '';
    view.description = result?.summary.group ?? (uri === undefined ? '' : workspace.asRelativePath(uri));
    if (id === 'bizha.scopes') mark(view, result?.summary.singlePoints ?? 0);
  }

  const subscriptions = [
    view,
    changed,
    trees,
    trees.onDidChange(() => changed.fire(undefined)),
    children,
    children.onDidChange((element) => changed.fire(element)),
    shown.onDidChange(() => changed.fire(undefined)),
    // A view that had to give up tries again.
    server.onDidChangeState((state) => {
      if (state !== 'starting') changed.fire(undefined);
    }),
  ];
  return {
    provider,
    summaryOf: async (uri) => (await trees.get(uri)).summary,
    onDidChangeSummary: trees.onDidChange,
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
  if (state === 'none') return l10n.t('No topology is open.');
  if (state === 'empty' || state === 'missing') return l10n.t('The file says nothing yet.');
  return state === 'stopped' ? l10n.t('The language server is not running.') : undefined;
}

/** The badge on the icon in the activity bar. */
function mark(view: TreeView<TopologyElement>, singlePoints: number): void {
  const tooltip =
    singlePoints === 1 ? l10n.t('1 single point of failure') : l10n.t('{0} single points of failure', singlePoints);
  view.badge = singlePoints === 0 ? undefined : { value: singlePoints, tooltip };
}
