/** What the client at the other end can do, as far as an answer depends on it. */
import { type InitializeParams, InsertTextMode } from 'vscode-languageserver';
import type { PageOf } from '../features/hover/findingsText.ts';
import type { ClientTraits } from '../startProtocol.ts';

/** What `clientOf` finds out. */
export type Client = Readonly<ReturnType<typeof clientOf>>;

/** From what the client sends at initialization; whatever it leaves open it cannot do. */
export function clientOf({
  capabilities,
  initializationOptions,
}: Pick<InitializeParams, 'capabilities' | 'initializationOptions'>) {
  const { workspace, textDocument } = capabilities;
  const completion = textDocument?.completion?.completionItem;
  const traits = traitsOf(initializationOptions);
  const pageOf = addressOf(traits.rulePage);
  const format = textDocument?.hover?.contentFormat;
  return {
    snippets: completion?.snippetSupport === true,
    /** Whether texts of several lines can be told to keep the indentation that they come with. */
    insertAsIs: completion?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true,
    labelDetails: completion?.labelDetailsSupport === true,
    /** The command by which the client opens the list of completions again. */
    suggestCommand: typeof traits.suggestCommand === 'string' ? traits.suggestCommand : undefined,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    markdown: format === undefined || format.includes('markdown'),
    /** Whether the edits of code actions can be computed when one is chosen. */
    resolvesEdits: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    /** Whether an edit may say what is selected after it. */
    snippetEdits:
      workspace?.workspaceEdit?.documentChanges === true && workspace.workspaceEdit.snippetEditSupport === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    /** Whether it can be told to ask for code lenses again. */
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    /** The address of a rule's page, where the client has those pages. */
    pageOf,
    /** The address that the code of a diagnostic leads to, where the client has such pages. */
    codePageOf: addressOf(traits.codePage) ?? pageOf,
    /** Whether a hover shows the diagnostics under the pointer by itself. */
    hoverShowsDiagnostics: traits.hoverShowsDiagnostics === true,
    /** Whether it has the command that simulates a failure. */
    simulates: traits.simulates === true,
  };
}

/** From an address with `{rule}` in it. */
function addressOf(address: unknown): PageOf | undefined {
  return typeof address === 'string' ? (rule) => address.replaceAll('{rule}', rule) : undefined;
}

/** `ClientTraits`, from whatever JSON came. */
function traitsOf(options: unknown): { readonly [Trait in keyof ClientTraits]?: unknown } {
  const traits = typeof options === 'object' && options !== null && 'client' in options ? options.client : undefined;
  return typeof traits === 'object' && traits !== null ? traits : {};
}
