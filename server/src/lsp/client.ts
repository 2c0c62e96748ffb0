/** What the client at the other end can do, as far as an answer depends on it. */
import { type InitializeParams, InsertTextMode } from 'vscode-languageserver';
import type { PageOf } from '../features/hover/findingsText.ts';
import type { ClientTraits } from '../startProtocol.ts';

export interface Client {
  readonly snippets: boolean;
  /** Whether texts of several lines can be told to keep the indentation that they come with. */
  readonly insertAsIs: boolean;
  readonly labelDetails: boolean;
  /** The command by which the client opens the list of completions again. */
  readonly suggestCommand: string | undefined;
  readonly definitionLinks: boolean;
  readonly markdown: boolean;
  /** Whether the edits of code actions can be computed when one is chosen. */
  readonly resolvesEdits: boolean;
  readonly versionedEdits: boolean;
  /** Whether an edit may say what is selected after it. */
  readonly snippetEdits: boolean;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly workspaceFolders: boolean;
  /** Whether it can be told to ask for code lenses again. */
  readonly refreshesLenses: boolean;
  /** The address of a rule's page, where the client has those pages. */
  readonly pageOf: PageOf | undefined;
  /** The address that the code of a diagnostic leads to, where the client has such pages. */
  readonly codePageOf: PageOf | undefined;
  /** Whether a hover shows the diagnostics under the pointer by itself. */
  readonly hoverShowsDiagnostics: boolean;
  /** Whether it has the command that simulates a failure. */
  readonly simulates: boolean;
}

/** From what the client sends at initialization; whatever it leaves open it cannot do. */
export function clientOf({
  capabilities,
  initializationOptions,
}: Pick<InitializeParams, 'capabilities' | 'initializationOptions'>): Client {
  const { workspace, textDocument } = capabilities;
  const completion = textDocument?.completion?.completionItem;
  const traits = traitsOf(initializationOptions);
  const pageOf = addressOf(traits.rulePage);
  const format = textDocument?.hover?.contentFormat;
  return {
    snippets: completion?.snippetSupport === true,
    insertAsIs: completion?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true,
    labelDetails: completion?.labelDetailsSupport === true,
    suggestCommand: typeof traits.suggestCommand === 'string' ? traits.suggestCommand : undefined,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    markdown: format === undefined || format.includes('markdown'),
    resolvesEdits: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    snippetEdits:
      workspace?.workspaceEdit?.documentChanges === true && workspace.workspaceEdit.snippetEditSupport === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    pageOf,
    codePageOf: addressOf(traits.codePage) ?? pageOf,
    hoverShowsDiagnostics: traits.hoverShowsDiagnostics === true,
    simulates: traits.simulates === true,
  };
}

/** From an address with `{rule}` in it. */
function addressOf(address: unknown): PageOf | undefined {
  return typeof address === 'string' ? (rule) => address.replaceAll('{rule}', rule) : undefined;
}

/** `ClientTraits`, from whatever JSON came. */
function traitsOf(options: unknown): Readonly<Record<keyof ClientTraits, unknown>> {
  const traits = typeof options === 'object' && options !== null && 'client' in options ? options.client : undefined;
  const absent = { rulePage: undefined, codePage: undefined, hoverShowsDiagnostics: undefined, simulates: undefined };
  return { ...absent, suggestCommand: undefined, ...(traits ?? {}) };
}
