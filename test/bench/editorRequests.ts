/**
 * What VS Code sends with a key beside the change itself: the list of requests, in one place. Each side is asked what it
 * offers.
 */

/** What our server says when everything about a version has been published. */
export const changeNotice = 'bizha/topologyChanged';

export interface Request {
  readonly method: string;
  readonly params: object;
}

export interface Reply extends Request {
  readonly result: unknown;
}

/** Where the cursor is, and what is known of the text. */
export interface Cursor {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
  readonly diagnostics: readonly InLines[];
}

interface InLines {
  readonly range: { readonly start: { readonly line: number } };
}

/** Requests of the protocol that VS Code sends on its own when a document changes, and the capability that offers each. */
const standard = [
  { method: 'textDocument/codeLens', capability: 'codeLensProvider' },
  { method: 'textDocument/codeAction', capability: 'codeActionProvider' },
  { method: 'textDocument/documentSymbol', capability: 'documentSymbolProvider' },
  { method: 'textDocument/semanticTokens/full', capability: 'semanticTokensProvider' },
] as const;

/** Lines above and below the cursor that are in sight. */
const linesInSight = 25;

/** What is sent with the change. */
export function requestsWithKey(capabilities: Readonly<Record<string, unknown>>, cursor: Cursor): readonly Request[] {
  const { uri, line, character, diagnostics } = cursor;
  const at = { line, character };
  const atCursor = {
    textDocument: { uri },
    range: { start: at, end: at },
    context: { diagnostics: diagnostics.filter(({ range }) => range.start.line === line), triggerKind: 2 },
  };
  return standard
    .filter(({ capability }) => capabilities[capability])
    .map(({ method }) => ({
      method,
      params: method === 'textDocument/codeAction' ? atCursor : { textDocument: { uri } },
    }));
}

/** What is sent when an answer has come: lenses in sight that have no title yet are resolved. */
export function requestsAfterAnswer({ line }: Cursor, { method, result }: Reply): readonly Request[] {
  if (method !== 'textDocument/codeLens') return [];
  const lenses = (result ?? []) as readonly (InLines & { readonly command?: object })[];
  return lenses
    .filter(({ range, command }) => !command && Math.abs(range.start.line - line) <= linesInSight)
    .map((lens) => ({ method: 'codeLens/resolve', params: lens }));
}

/** The two trees as our client holds them: the levels that are in sight. */
export interface Trees {
  /** What is sent when the server has told of a change. */
  readonly requests: (uri: string) => readonly Request[];
  /** Notes an answer: which levels it has, and which nodes show their children from the first. */
  readonly note: (reply: Reply) => void;
}

interface TreeLevel {
  readonly parent?: string;
  readonly resultId: string;
  readonly nodes: readonly { readonly id: string; readonly expanded?: boolean; readonly hasChildren?: boolean }[];
}

export function openTrees(): Trees {
  /** The `resultId` of each level that is in sight, by the node above it; none before the first answer. */
  const newTree = () => new Map<string | undefined, string | undefined>([[undefined, undefined]]);
  const trees = new Map(['bizha/scopes', 'bizha/components'].map((method) => [method, newTree()]));
  return {
    requests: (uri) =>
      [...trees].map(([method, levels]) => ({
        method,
        params: { uri, levels: [...levels].map(([parent, previousResultId]) => ({ parent, previousResultId })) },
      })),
    note: ({ method, result }) => {
      const tree = trees.get(method);
      if (!tree) return;
      const { state, levels = [] } = result as { readonly state: string; readonly levels?: readonly TreeLevel[] };
      if (state !== 'ready') throw new Error(`${method} is ${state}`);
      for (const { parent, resultId, nodes } of levels) {
        tree.set(parent, resultId);
        for (const { id, expanded, hasChildren } of nodes)
          if (expanded && hasChildren && !tree.has(id)) tree.set(id, undefined);
      }
    },
  };
}
