/**
 * The trees of some files, as the server last told them. New ones are asked for when a file has changed, and take the
 * place of the old ones when they are there: nobody sees an empty tree in between.
 */
import { type Disposable, type Event, EventEmitter, type Uri } from 'vscode';
import type { BizhaRequests, TreeResult } from '../../../server/src/protocol.ts';
import type { LanguageServer } from '../server/startLanguageServer.ts';

export interface TopologyTrees extends Disposable {
  /** Rejects when the server does not answer and never has. */
  readonly get: (uri: Uri) => Promise<TreeResult>;
  /** The last answer. */
  readonly known: (uri: Uri) => TreeResult | undefined;
  /** Another tree than before has come. */
  readonly onDidChange: Event<Uri>;
  /** Asks for all of them again. */
  readonly refresh: () => Promise<void>;
  /** Forgets those of other files. */
  readonly keep: (uris: readonly Uri[]) => void;
}

interface Tree {
  readonly uri: Uri;
  result: TreeResult | undefined;
  asked: Promise<TreeResult> | undefined;
  /** It has changed again since the server was asked. */
  stale: boolean;
}

/** The requests that answer with a tree. */
export type TreeMethod = Extract<keyof BizhaRequests, 'bizha/scopes' | 'bizha/components'>;

export function topologyTrees(method: TreeMethod, server: LanguageServer): TopologyTrees {
  const changed = new EventEmitter<Uri>();
  const trees = new Map<string, Tree>();

  function ask(tree: Tree): Promise<TreeResult> {
    tree.stale = false;
    tree.asked = server
      .request(method, tree.uri, {})
      .then((result) => {
        const news = tree.result !== undefined && !sameTree(tree.result, result);
        tree.result = result;
        if (news) changed.fire(tree.uri);
        return result;
      })
      .finally(() => {
        tree.asked = undefined;
        if (tree.stale) update(tree);
      });
    return tree.asked;
  }

  /** One question at a time: what changes meanwhile is asked for afterwards, once. */
  function update(tree: Tree): void {
    if (tree.asked) tree.stale = true;
    else ask(tree).catch(() => {}); // logged by the language client; the old tree stays
  }

  const subscriptions = [
    changed,
    server.onDidChangeTopology((uri) => {
      const tree = trees.get(uri.toString());
      if (tree) update(tree);
    }),
    server.onDidChangeState((state) => {
      if (state === 'running') for (const tree of trees.values()) update(tree);
    }),
  ];
  return {
    get: async (uri) => {
      const key = uri.toString();
      const tree = trees.get(key) ?? { uri, result: undefined, asked: undefined, stale: false };
      trees.set(key, tree);
      return tree.result ?? tree.asked ?? ask(tree);
    },
    known: (uri) => trees.get(uri.toString())?.result,
    onDidChange: changed.event,
    refresh: async () => {
      await Promise.allSettled([...trees.values()].map((tree) => tree.asked ?? ask(tree)));
    },
    keep: (uris) => {
      const kept = new Set(uris.map(String));
      for (const key of trees.keys()) if (!kept.has(key)) trees.delete(key);
    },
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

/** Versions differ with every key that is pressed; what matters is whether anything looks different. */
function sameTree(a: TreeResult, b: TreeResult): boolean {
  const shown = ({ state, summary, nodes }: TreeResult): string => JSON.stringify([state, summary, nodes]);
  return shown(a) === shown(b);
}
