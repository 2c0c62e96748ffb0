/** What the server says of itself when a client initializes it. Loads nothing that would answer. */
import {
  CodeActionKind,
  type InitializeResult,
  PositionEncodingKind,
  TextDocumentSyncKind,
} from 'vscode-languageserver';

/** The kind of the action that applies all fixes that need no look. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.bizha`;

/**
 * What opens the list besides letters: where a value, an item, a part of a name or an entry begins. No colon: after one,
 * Enter begins a block, and an open list would take it for itself.
 */
const completionTriggers = [' ', '[', ',', '{', '/', '"', "'"];

export const initializeResult: InitializeResult = {
  capabilities: {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    completionProvider: { triggerCharacters: completionTriggers },
    hoverProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind], resolveProvider: true },
    documentSymbolProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    codeLensProvider: { resolveProvider: true },
    callHierarchyProvider: true,
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  },
  serverInfo: { name: 'bizha' },
};
