/** The pairs of things that stop work together, as the tree tells them. */
import type { Uri } from 'vscode';
import type { TreeNode } from '../../../server/src/protocol.ts';
import { type LanguageServer, untilCurrent } from '../server/startLanguageServer.ts';

export interface Pair {
  readonly name: string;
  readonly ids: readonly string[];
}

/** Those of all workloads; none when the server does not answer. */
export async function pairsOf(server: LanguageServer, uri: Uri): Promise<readonly Pair[]> {
  const ask = () => server.request('bizha/children', uri, { question: { of: 'pairs' } });
  const answer = await untilCurrent(ask).catch(() => null); // logged by the language server
  return (answer?.nodes ?? []).flatMap(pairsIn);
}

function pairsIn({ label, description, failed, children = [] }: TreeNode): readonly Pair[] {
  const own = failed === undefined ? [] : [{ name: [label, description].filter(Boolean).join(' · '), ids: failed }];
  return [...own, ...children.flatMap(pairsIn)];
}
