/** What stops work, alone or two together, as the tree of scopes tells it. */
import type { Uri } from 'vscode';
import type { TreeLevel, TreeNode, TreeResult } from '../../../server/src/protocol.ts';
import { type LanguageServer, untilCurrent } from '../server/startLanguageServer.ts';

export interface WeakPoint {
  readonly name: string;
  /** Ids of what fails. */
  readonly ids: readonly string[];
}

/** The single points by their causes, those that stop most first; none when the server does not answer. */
export async function singlePointsOf(server: LanguageServer, uri: Uri): Promise<readonly WeakPoint[]> {
  const [roots] = await levelsOf(server, uri, [{}]);
  const scopes = (roots?.nodes ?? []).filter(({ kind, singlePoint }) => kind === 'scope' && singlePoint);
  const levels = await levelsOf(
    server,
    uri,
    scopes.map(({ id }) => ({ parent: id })),
  );
  return levels.flatMap(({ parent, nodes }) =>
    nodes.flatMap((node) => {
      if (!node.singlePoint || node.entity === undefined) return [];
      const scope = scopes.find(({ id }) => id === parent);
      return [{ name: joined(node.label, node.description, scope?.label), ids: [node.entity] }];
    }),
  );
}

/** The pairs that stop everything; none when the server does not answer. */
export async function pairsOf(server: LanguageServer, uri: Uri): Promise<readonly WeakPoint[]> {
  const ask = () => server.request('bizha/children', uri, { question: { of: 'pairs' } });
  const answer = await untilCurrent(ask).catch(() => null); // logged by the language server
  return (answer?.nodes ?? []).flatMap(pairsIn);
}

function pairsIn(node: TreeNode): readonly WeakPoint[] {
  const own = node.failed === undefined ? [] : [{ name: joined(node.label, node.description), ids: node.failed }];
  return [...own, ...(node.children ?? []).flatMap(pairsIn)];
}

async function levelsOf(
  server: LanguageServer,
  uri: Uri,
  levels: readonly { readonly parent?: string }[],
): Promise<readonly TreeLevel[]> {
  if (levels.length === 0) return [];
  const none: Pick<TreeResult, 'levels'> = { levels: [] };
  const ask = () => server.request('bizha/scopes', uri, { levels });
  const answer = await untilCurrent(ask).catch(() => none); // logged by the language server
  return answer.levels;
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}
