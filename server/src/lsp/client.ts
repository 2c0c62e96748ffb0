/** What the client at the other end can do, as far as an answer depends on it. */
import { type InitializeParams, InsertTextMode } from 'vscode-languageserver';

export interface Client {
  readonly snippets: boolean;
  /** Whether texts of several lines can be told to keep the indentation that they come with. */
  readonly insertAsIs: boolean;
  readonly labelDetails: boolean;
  readonly definitionLinks: boolean;
  readonly markdown: boolean;
  /** Whether the edits of code actions can be computed when one is chosen. */
  readonly resolvesEdits: boolean;
  readonly versionedEdits: boolean;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly workspaceFolders: boolean;
}

export function clientOf({ capabilities }: Pick<InitializeParams, 'capabilities'>): Client {
  const { workspace, textDocument } = capabilities;
  const completion = textDocument?.completion?.completionItem;
  const format = textDocument?.hover?.contentFormat;
  return {
    snippets: completion?.snippetSupport === true,
    insertAsIs: completion?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true,
    labelDetails: completion?.labelDetailsSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    markdown: format === undefined || format.includes('markdown'),
    resolvesEdits: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
  };
}
