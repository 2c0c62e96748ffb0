/** What an editor does with a file: opens it, asks what can be done in all of it, and chooses each of these actions. */
import { type CodeAction, LSPErrorCodes } from 'vscode-languageserver-protocol';
import { at, startClient } from './languageClient.ts';

/** All actions of a text, with their edits; without any where the server says that the text does not allow it. */
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
  for (const action of actions) {
    const answer = client.connection.sendRequest<CodeAction>('codeAction/resolve', action);
    resolved.push(await answer.catch((error: { readonly code: number }) => withoutEdits(action, error)));
  }
  await client.stop();
  return resolved;
}

function withoutEdits(action: CodeAction, error: { readonly code: number }): CodeAction {
  if (error.code === LSPErrorCodes.RequestFailed) return action;
  throw error;
}
