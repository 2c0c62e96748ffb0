/** What an editor does with a file: opens it, asks what can be done in all of it, and chooses each of these actions. */
import { type CodeAction, LSPErrorCodes } from 'vscode-languageserver-protocol';
import { at, type LanguageClient, startClient } from './languageClient.ts';

const uri = 'file:///work/group.bizha.yaml';

/** The actions for all of a text that is opened; none has edits yet. */
export async function requestActions(client: LanguageClient, text: string): Promise<readonly CodeAction[]> {
  await client.open(uri, text);
  await client.diagnostics(uri, 1);
  return client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: at(text, 0), end: at(text, text.length) },
    context: { diagnostics: [] },
  });
}

/** The action with its edits; without any where the server says that the text does not allow it. */
export async function resolveAction({ connection }: LanguageClient, action: CodeAction): Promise<CodeAction> {
  try {
    return await connection.sendRequest<CodeAction>('codeAction/resolve', action);
  } catch (error) {
    if ((error as { readonly code: number }).code === LSPErrorCodes.RequestFailed) return action;
    throw error;
  }
}

/** All actions of a text, with their edits. */
export async function requestAndResolve(text: string): Promise<readonly CodeAction[]> {
  const client = await startClient();
  const resolved: CodeAction[] = [];
  for (const action of await requestActions(client, text)) resolved.push(await resolveAction(client, action));
  await client.stop();
  return resolved;
}
