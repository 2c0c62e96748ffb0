/**
 * The entry for the desktop and for remote machines, where Node runs: the language server is a process of its own, spoken
 * to over IPC. Nothing else in the client knows Node.
 */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type ExtensionApi, type RunningExtension, startExtension } from './extension.ts';
import { serverFlags } from './server/serverFlags.ts';

/** VS Code says when to stop without saying what. */
let running: RunningExtension | undefined;

export function activate(context: ExtensionContext): ExtensionApi {
  const server = { module: context.asAbsolutePath('dist/server.cjs'), transport: TransportKind.ipc };
  const run = { ...server, options: { execArgv: [...serverFlags] } };
  const debug = { ...server, options: { execArgv: [...serverFlags, '--nolazy', '--inspect=6009'] } };
  running = startExtension(context, (options) => new LanguageClient('bizha', 'bizha', { run, debug }, options));
  return running.api;
}

/** VS Code waits for it, so that the server ends in order. */
export function deactivate(): Promise<void> | undefined {
  return running?.stop();
}
