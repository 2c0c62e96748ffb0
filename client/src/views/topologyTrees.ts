/**
 * One of the two trees of some files, as far as it is shown. The server is asked for a level when VS Code wants it. When a
 * file changes while the view is visible, it is asked which of the levels in sight have changed; they take the place of the
 * old ones when they are there, so that the tree is never empty in between.
 */
import { type Disposable, type Event, EventEmitter, type Uri } from 'vscode';
import type { NodeParams, TreeLevel, TreeNode, TreeResult } from '../../../server/src/protocol.ts';
import { type LanguageServer, untilCurrent } from '../server/startLanguageServer.ts';
import type { FileElement, NodeElement, TopologyElement } from './topologyElement.ts';

export interface TopologyTrees extends Disposable {
  /** The roots of a file, below its element where it has one. Rejects when the server does not answer and never has. */
  readonly roots: (uri: Uri, parent: FileElement | undefined) => Promise<TreeRoots>;
  /** Rejects as `roots` does. */
  readonly children: (element: NodeElement) => Promise<readonly NodeElement[]>;
  /** An element has other children than before; `undefined` for the roots of the only file. */
  readonly onDidChange: Event<TopologyElement | undefined>;
  /** Asks for what is in sight, where it may have changed. */
  readonly update: () => void;
  /** Asks for what is in sight, whether it may have changed or not. */
  readonly refresh: () => Promise<void>;
  /** The user has opened or closed an element. */
  readonly expanded: (element: TopologyElement) => void;
  readonly collapsed: (element: TopologyElement) => void;
  /** Forgets those of other files. */
  readonly keep: (uris: readonly Uri[]) => void;
}

export interface TreeRoots extends Pick<TreeResult, 'state' | 'group' | 'view' | 'causes'> {
  readonly elements: readonly NodeElement[];
}

interface Level {
  readonly resultId: string;
  readonly elements: readonly NodeElement[];
  /** The count of changes of the file when it was asked for. */
  readonly asOf: number;
}

interface Tree {
  readonly uri: Uri;
  readonly parent: FileElement | undefined;
  state: TreeResult['state'];
  group: string | undefined;
  view: TreeResult['view'];
  causes: number;
  /** How often the file may have changed. */
  changes: number;
  /** By the id of the node that has them; those of the roots by `rootsId`. */
  readonly levels: Map<string, Level>;
  readonly elements: Map<string, NodeElement>;
  readonly collapsed: Set<string>;
  /** The last request, settled or not. One follows the other, because each says what is known by then. */
  asked: Promise<unknown>;
  updating: Promise<void> | undefined;
}

const rootsId = '';

export function topologyTrees(
  name: NodeParams['tree'],
  server: LanguageServer,
  isVisible: () => boolean,
): TopologyTrees {
  const changed = new EventEmitter<TopologyElement | undefined>();
  const trees = new Map<string, Tree>();

  function treeOf(uri: Uri, parent: FileElement | undefined): Tree {
    const known = trees.get(uri.toString());
    if (known && known.parent?.uri.toString() === parent?.uri.toString()) return known;
    const tree: Tree = {
      uri,
      parent,
      state: 'missing',
      group: undefined,
      view: 'as planned',
      causes: 0,
      changes: 0,
      levels: new Map(),
      elements: new Map(),
      collapsed: new Set(),
      asked: Promise.resolve(),
      updating: undefined,
    };
    trees.set(uri.toString(), tree);
    return tree;
  }

  /** Asks for levels by the ids of their nodes; resolves to those that differ from what was known. */
  function ask(tree: Tree, ids: readonly string[]): Promise<readonly string[]> {
    const answer = tree.asked.then(() => askNow(tree, ids));
    tree.asked = answer.catch(() => {}); // handled where `ask` was called
    return answer;
  }

  async function askNow(tree: Tree, ids: readonly string[]): Promise<readonly string[]> {
    const levels = ids.map((id) => ({
      parent: id === rootsId ? undefined : id,
      previousResultId: tree.levels.get(id)?.resultId,
    }));
    let asOf = tree.changes;
    const result = await untilCurrent(() => {
      asOf = tree.changes;
      return server.request(`bizha/${name}`, tree.uri, { levels });
    });
    const { state, group, view, causes } = result;
    const before = [tree.state, tree.group, tree.view, tree.causes];
    Object.assign(tree, { state, group, view, causes });
    const heading = [state, group, view, causes].some((each, index) => each !== before[index]);
    const differing = result.levels.map((level) => enter(tree, level, asOf));
    for (const id of ids) {
      const known = tree.levels.get(id) ?? { resultId: '', elements: [] };
      tree.levels.set(id, { ...known, asOf });
    }
    return heading && !differing.includes(rootsId) ? [rootsId, ...differing] : differing;
  }

  function enter(tree: Tree, { parent, resultId, nodes }: TreeLevel, asOf: number): string {
    const id = parent ?? rootsId;
    const above = parent === undefined ? tree.parent : tree.elements.get(parent);
    const before = tree.levels.get(id)?.elements ?? [];
    const elements = nodes.map((node) => elementOf(tree, node, above));
    for (const element of before) if (!elements.includes(element)) forget(tree, element.node.id);
    tree.levels.set(id, { resultId, elements, asOf });
    return id;
  }

  function elementOf(tree: Tree, node: TreeNode, parent: TopologyElement | undefined): NodeElement {
    const known = tree.elements.get(node.id);
    if (known) {
      known.node = node;
      return known;
    }
    const element: NodeElement = { type: 'node', uri: tree.uri, tree: name, node, parent };
    tree.elements.set(node.id, element);
    return element;
  }

  async function level(tree: Tree, id: string): Promise<readonly NodeElement[]> {
    const known = tree.levels.get(id);
    if (known?.asOf === tree.changes) return known.elements;
    try {
      await ask(tree, [id]);
    } catch (error) {
      if (!known) throw error; // logged by the language server; what is known stays
    }
    return tree.levels.get(id)?.elements ?? [];
  }

  /** One run at a time: what changes meanwhile is asked for afterwards, once. */
  function update(tree: Tree): Promise<void> {
    tree.updating ??= untilUpToDate(tree)
      .catch(() => {}) // logged by the language server
      .finally(() => {
        tree.updating = undefined;
      });
    return tree.updating;
  }

  async function untilUpToDate(tree: Tree): Promise<void> {
    for (;;) {
      const outdated = isVisible()
        ? [...tree.levels].filter(([id, { asOf }]) => asOf < tree.changes && inSight(tree, id))
        : [];
      if (outdated.length === 0) return;
      const differing = await ask(
        tree,
        outdated.map(([id]) => id),
      );
      if (trees.get(tree.uri.toString()) !== tree) return;
      for (const id of differing) changed.fire(id === rootsId ? tree.parent : tree.elements.get(id));
    }
  }

  function mayHaveChanged(tree: Tree): Promise<void> {
    tree.changes += 1;
    return update(tree);
  }

  const treeAt = ({ uri }: TopologyElement): Tree | undefined => trees.get(uri.toString());
  const subscriptions = [
    changed,
    server.onDidChangeTopology((uri) => {
      const tree = trees.get(uri.toString());
      if (tree) void mayHaveChanged(tree);
    }),
    server.onDidChangeState((state) => {
      if (state === 'running') for (const tree of trees.values()) void mayHaveChanged(tree);
    }),
  ];
  return {
    roots: async (uri, parent) => {
      const tree = treeOf(uri, parent);
      const elements = await level(tree, rootsId);
      return { state: tree.state, group: tree.group, view: tree.view, causes: tree.causes, elements };
    },
    children: async (element) => {
      const tree = treeAt(element);
      return tree ? level(tree, element.node.id) : [];
    },
    onDidChange: changed.event,
    update: () => {
      for (const tree of trees.values()) void update(tree);
    },
    refresh: async () => {
      await Promise.all([...trees.values()].map(mayHaveChanged));
    },
    expanded: (element) => {
      const tree = treeAt(element);
      tree?.collapsed.delete(idOf(element));
      if (tree) void update(tree);
    },
    collapsed: (element) => treeAt(element)?.collapsed.add(idOf(element)),
    keep: (uris) => {
      const kept = new Set(uris.map(String));
      for (const key of trees.keys()) if (!kept.has(key)) trees.delete(key);
    },
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

function idOf(element: TopologyElement): string {
  return element.type === 'file' ? rootsId : element.node.id;
}

/** Whether the children of a node can be seen: neither it nor what it stands below is closed. */
function inSight({ elements, collapsed }: Tree, id: string): boolean {
  for (
    let at: TopologyElement | undefined = elements.get(id);
    at !== undefined;
    at = at.type === 'node' ? at.parent : undefined
  )
    if (collapsed.has(idOf(at))) return false;
  return !collapsed.has(rootsId);
}

/** Removes a node that is gone, with everything below it. */
function forget({ elements, levels, collapsed }: Tree, id: string): void {
  for (const known of [elements, levels, collapsed])
    for (const key of known.keys()) if (key === id || key.startsWith(`${id}/`)) known.delete(key);
}
