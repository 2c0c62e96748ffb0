/**
 * What VS Code sends with a key beside the change itself: the list of requests, in one place. Each side is asked what it
 * offers.
 */

/** What our server says when everything about a version has been published. */
export const changeNotice = 'bizha/topologyChanged';

/** A request of the protocol that VS Code sends on its own when a document changes. */
interface EditorRequest {
  readonly method: string;
  /** The capability that offers it. */
  readonly capability: string;
}

const standard: readonly EditorRequest[] = [
  { method: 'textDocument/codeLens', capability: 'codeLensProvider' },
  { method: 'textDocument/codeAction', capability: 'codeActionProvider' },
  { method: 'textDocument/documentSymbol', capability: 'documentSymbolProvider' },
  { method: 'textDocument/semanticTokens/full', capability: 'semanticTokensProvider' },
];

/** What our client asks when it is told of a change, with both trees in sight. */
const trees = ['bizha/scopes', 'bizha/components'];

/** Where the cursor is, and what is known of its line. */
export interface Cursor {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
  readonly diagnostics: readonly { readonly range: { readonly start: { readonly line: number } } }[];
}

export interface Request {
  readonly method: string;
  readonly params: object;
}

/** What is sent with the change. */
export function requestsWithKey(capabilities: Readonly<Record<string, unknown>>, cursor: Cursor): readonly Request[] {
  const { uri, line, character, diagnostics } = cursor;
  const at = { line, character };
  const params = {
    textDocument: { uri },
    range: { start: at, end: at },
    context: { diagnostics: diagnostics.filter(({ range }) => range.start.line === line), triggerKind: 2 },
  };
  return standard
    .filter(({ capability }) => capabilities[capability])
    .map(({ method }) => ({
      method,
      params: method.endsWith('codeAction') ? params : { textDocument: { uri } },
    }));
}

/** What is sent when the server has told of the change. */
export function requestsAfterNotice(uri: string): readonly Request[] {
  return trees.map((method) => ({ method, params: { uri } }));
}
