/**
 * How the language client behaves: for which documents, where it logs, what it shows. Valid on every platform.
 */
import { type Uri, workspace } from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import type { BizhaInitializationOptions, ClientTraits } from '../../../server/src/startProtocol.ts';
import { pageAddress, showRuleCommand } from '../commands/showRule.ts';
import { bizhaSettings } from './bizhaSettings.ts';
import { errorHandler } from './errorHandler.ts';
import type { OutputLog } from './outputLog.ts';

/** What VS Code, with this extension, does that the server counts on. */
const traits: ClientTraits = {
  // An address in the folder of the extension would not do: in a browser, or for a remote folder, it leads nowhere.
  rulePage: `command:${showRuleCommand}?${encodeURIComponent('["')}{rule}${encodeURIComponent('"]')}`,
  // From the code of a problem VS Code opens documents and runs no command.
  codePage: pageAddress,
  hoverShowsDiagnostics: true,
  simulates: true,
  suggestCommand: 'editor.action.triggerSuggest',
};

/** `restart` is what the user is offered when the server does not come up again by itself. */
export function clientOptions(log: OutputLog, restart: () => Promise<void>): LanguageClientOptions {
  return {
    // Of every scheme: hovers are as good in a diff or in a file on a virtual file system.
    documentSelector: [{ language: 'bizha' }, { language: 'bizha-config' }],
    diagnosticCollectionName: 'bizha',
    outputChannel: log.channel,
    traceOutputChannel: log.trace,
    // A request that failed is in the log; a message box for each hover would be worse than the missing hover.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: (): BizhaInitializationOptions => ({ ...bizhaSettings(), client: traits }),
    // The one command that a text may run, so that a hover leads to the page of a rule.
    markdown: { isTrusted: { enabledCommands: [showRuleCommand] } },
    initializationFailedHandler: () => false,
    errorHandler: errorHandler(log, restart),
    middleware: {
      handleDiagnostics: (uri, diagnostics, next) => next(uri, isWork(uri) ? diagnostics : []),
    },
  };
}

/** Whether a document is what the user works on, and not an old version beside it or a piece of something else. */
function isWork({ scheme }: Uri): boolean {
  return (
    scheme === 'file' ||
    scheme === 'untitled' ||
    (workspace.workspaceFolders ?? []).some((folder) => folder.uri.scheme === scheme)
  );
}
