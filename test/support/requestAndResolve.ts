/** What an editor does with a file: opens it, asks what can be done in all of it, and chooses each of these actions. */
import type { CodeAction } from 'vscode-languageserver-protocol';
import { at, startClient } from './languageClient.ts';

/** All actions of a text, with their edits. */
export async function requestAndResolve(text: string): Promise<readonly CodeAction[]> {
  const uri = 'file:///work/group.bizha.yaml';
  const client = await startClient();
  await client.open(uri, text);
  await client.diagnostics(uri, 1);
  const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: at(text, 0), end: at(text, text.length) },
    context: { diagnostics: [] },
  });
  const resolved: CodeAction[] = [];
  for (const action of actions) resolved.push(await client.connection.sendRequest('codeAction/resolve', action));
  await client.stop();
  return resolved;
}
