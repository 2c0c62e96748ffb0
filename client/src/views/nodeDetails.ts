/** What a node is shown without until it is wanted: its tooltip, and where it stands in the file. */
import type { CancellationToken } from 'vscode';
import type { NodeResult } from '../../../server/src/protocol.ts';
import { type LanguageServer, untilCurrent } from '../server/startLanguageServer.ts';
import type { NodeElement } from './topologyElement.ts';

/** About the file as it is now; nothing when the node is not there any more, or the server does not answer. */
export async function nodeDetails(
  server: LanguageServer,
  { uri, tree, node }: NodeElement,
  token?: CancellationToken,
): Promise<NodeResult> {
  if (tree === undefined) return node;
  try {
    const details = await untilCurrent(() => server.request('bizha/treeNode', uri, { tree, id: node.id }, token));
    return details ?? {};
  } catch {
    return {}; // logged by the language server
  }
}
