/** What the server last said of each open topology in a line. It asks for nothing. */
import { type Disposable, type Event, EventEmitter, type Uri, window, workspace } from 'vscode';
import type { DocumentSummary } from '../../server/src/protocol.ts';
import type { LanguageServer } from './server/startLanguageServer.ts';

export interface Summaries extends Disposable {
  /** That of the active editor; `undefined` where it shows no topology, and until the server has checked it. */
  readonly ofActiveEditor: () => DocumentSummary | undefined;
  /** Another editor is active, or there is news about its file or about the server. */
  readonly onDidChangeActive: Event<void>;
}

export function followSummaries(server: LanguageServer): Summaries {
  const changed = new EventEmitter<void>();
  const summaries = new Map<string, DocumentSummary>();
  const activeUri = (): string | undefined => window.activeTextEditor?.document.uri.toString();
  const isOpen = (uri: Uri): boolean => workspace.textDocuments.some((each) => each.uri.toString() === uri.toString());

  const subscriptions = [
    changed,
    window.onDidChangeActiveTextEditor(() => changed.fire()),
    server.onDidSummarize(({ uri, summary }) => {
      // It may have been closed meanwhile.
      if (isOpen(uri)) summaries.set(uri.toString(), summary);
      if (uri.toString() === activeUri()) changed.fire();
    }),
    workspace.onDidCloseTextDocument(({ uri }) => summaries.delete(uri.toString())),
    server.onDidChangeState((state) => {
      if (state !== 'running') summaries.clear();
      changed.fire();
    }),
  ];
  return {
    ofActiveEditor: () => summaries.get(activeUri() ?? ''),
    onDidChangeActive: changed.event,
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}
