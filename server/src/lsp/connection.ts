/**
 * The language server after `initialize`: puts handlers on a connection and events into the scheduler. It knows no
 * transport; `startServer` has made the connection, and loads all this when a client has come.
 */
import {
  type CancellationToken,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileSystemWatcher,
  type InitializeParams,
  WatchKind,
} from 'vscode-languageserver';

import { isConfig } from '../features/config/configFinder.ts';
import type { BizhaRequests, ClientNotifications, ImportParams } from '../protocol.ts';
import { configFileName } from '../vocabulary/configFile.ts';
import { topologyFiles } from '../vocabulary/topologyFile.ts';
import { answer, type FileHandler, type Handler, inSteps, unanswered } from './answer.ts';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from './callHierarchy.ts';
import { clientOf } from './client.ts';
import { codeAction, resolveCodeAction } from './codeAction.ts';
import { codeLenses } from './codeLens.ts';
import { completion } from './completion.ts';
import { definition } from './definition.ts';

import { diagrams, missingDiagram } from './diagram.ts';
import { uriKey } from './documents.ts';

import type { Host } from './host.ts';
import { hover } from './hover.ts';
import { gaps, plan } from './plans.ts';
import { publishSoon } from './publisher.ts';
import { references } from './references.ts';
import { newSession, type Session } from './session.ts';
import { failableComponents, markdownOfSimulation, simulate } from './simulation.ts';
import { symbols } from './symbols.ts';
import { childrenOfNode, levelsOf, missingTree, treeNode } from './trees.ts';
import { type Workspace, workspaceFiles } from './workspace.ts';

/** A deleted folder is said to be gone, and not the files in it: whatever is deleted is looked at. */
const watchers: FileSystemWatcher[] = [
  { globPattern: topologyFiles },
  { globPattern: `**/${configFileName}` },
  { globPattern: '**/*', kind: WatchKind.Delete },
];

/** Serves `connection` to a client that has said what it can do; all messages after that come here. */
export function createServer(connection: Connection, host: Host, params: InitializeParams): void {
  const session = newSession(connection, host, clientOf(params), params.initializationOptions);
  const files = workspaceFiles(session);
  const folders = foldersOf(params);

  connection.onInitialized(() => unanswered(session, 'initialized', () => start(session, files, folders)));
  connection.onShutdown(() => {
    session.closing = true;
  });

  followDocuments(session, files);
  followSettings(session, files);
  connection.onDidChangeWatchedFiles(({ changes }) =>
    unanswered(session, 'workspace/didChangeWatchedFiles', () => files.changed(changes)),
  );

  const on = <Params, Result>(method: string, handler: Handler<Params, Result>) => answer(session, method, handler);
  connection.onCompletion(on('textDocument/completion', completion));
  connection.onHover(on('textDocument/hover', hover));
  connection.onCodeAction(on('textDocument/codeAction', codeAction));
  connection.onCodeActionResolve(on('codeAction/resolve', resolveCodeAction));
  connection.onDocumentSymbol(on('textDocument/documentSymbol', inSteps('question', symbols, [])));
  connection.onDefinition(on('textDocument/definition', definition));
  connection.onReferences(on('textDocument/references', references));
  const lenses = codeLenses();
  connection.onCodeLens(on('textDocument/codeLens', inSteps('question', lenses.list, [])));
  connection.onCodeLensResolve(on('codeLens/resolve', lenses.resolve));
  const hierarchy = connection.languages.callHierarchy;
  hierarchy.onPrepare(on('textDocument/prepareCallHierarchy', inSteps('answer', prepareCallHierarchy, null)));
  hierarchy.onIncomingCalls(on('callHierarchy/incomingCalls', inSteps('answer', incomingCalls, [])));
  hierarchy.onOutgoingCalls(on('callHierarchy/outgoingCalls', inSteps('answer', outgoingCalls, [])));
  /** A request about a file, open or not. */
  const ofFile = <Method extends keyof BizhaRequests>(
    method: Method,
    steps: FileHandler<Method>,
    missing: BizhaRequests[Method]['result'],
  ): void => {
    type Params = BizhaRequests[Method]['params'];
    const handle = on(method, async (each: Session, params: Params, token) => {
      const document = each.documents.get(params.uri) ?? (await files.read(params.uri));
      return document ? each.scheduler.run(document, steps(each, document, params), { token }) : missing;
    });
    connection.onRequest(method, (params: Params, token: CancellationToken) => handle(params, token));
  };
  ofFile('bizha/scopes', levelsOf('scopes'), missingTree);
  ofFile('bizha/components', levelsOf('components'), missingTree);
  ofFile('bizha/treeNode', treeNode, null);
  ofFile('bizha/children', childrenOfNode, null);
  ofFile('bizha/simulate', simulate, null);
  ofFile('bizha/simulationMarkdown', markdownOfSimulation, null);
  ofFile('bizha/failable', failableComponents, []);
  const pictures = diagrams();
  ofFile('bizha/diagram', pictures.draw, missingDiagram);
  ofFile('bizha/diagramAt', pictures.at, null);
  ofFile('bizha/diagramShape', pictures.shape, null);
  ofFile('bizha/diagramExport', pictures.export, null);
  const propose = on('bizha/import', async (each, params: ImportParams, token) => {
    // Its libraries are needed for nothing else.
    const { proposeImport } = await import('./proposeImport.ts');
    const document = each.documents.get(params.uri) ?? (await files.read(params.uri));
    return proposeImport(each, document, params, token);
  });
  connection.onRequest('bizha/import', (params: ImportParams, token: CancellationToken) => propose(params, token));
  ofFile('bizha/gaps', gaps, []);
  ofFile('bizha/plan', plan, null);
  connection.onNotification('bizha/view', ({ view }: ClientNotifications['bizha/view']) => {
    session.view = view === 'today' ? 'today' : 'as planned';
    unanswered(session, 'bizha/view', () => files.refresh());
    refreshLenses(session);
  });
}

function foldersOf(params: InitializeParams): string[] {
  if (params.workspaceFolders) return params.workspaceFolders.map(({ uri }) => uri);
  return params.rootUri ? [params.rootUri] : [];
}

/** What waits for the client to be ready: registrations, settings, the first look at the workspace. */
async function start(session: Session, files: Workspace, folders: readonly string[]): Promise<void> {
  const { connection, client, settings } = session;
  if (client.registersWatchers)
    ignore(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
  if (client.registersConfiguration)
    ignore(connection.client.register(DidChangeConfigurationNotification.type, { section: 'bizha' }));
  if (client.workspaceFolders)
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = removed.map(({ uri }) => uri);
      const come = added.map(({ uri }) => uri);
      files.remove(gone);
      for (const folder of gone) settings.drop(folder);
      unanswered(session, 'workspace/didChangeWorkspaceFolders', async () => {
        await pullSettings(session, [...files.folders(), ...come]);
        refreshLenses(session);
        for (const { uri } of session.documents.all()) publishSoon(session, uri);
        await files.add(come);
      });
    });
  await pullSettings(session, folders);
  // Those that were asked for meanwhile were chosen by the settings of the window.
  if (folders.length > 0) refreshLenses(session);
  await files.add(folders);
}

/** Open documents: every change is analysed once the turn of the event loop is over. */
function followDocuments(session: Session, files: Workspace): void {
  const { connection, configs, documents, scheduler } = session;
  const check = (uri: string): void => unanswered(session, 'textDocument/didOpen', () => files.checkOpen(uri));
  const configChanged = (uri: string): void => {
    publishSoon(session, uri);
    for (const document of documents.all()) check(document.uri);
  };
  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    scheduler.activate(uri);
    if (isConfig(uri)) {
      configs.open(uri, version, text);
      configChanged(uri);
    } else {
      documents.open(uri, version, text);
      check(uri);
    }
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    scheduler.activate(uri);
    if (isConfig(uri)) {
      configs.change(uri, version, contentChanges);
      configChanged(uri);
    } else {
      documents.change(uri, version, contentChanges);
      publishSoon(session, uri);
    }
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    scheduler.forget(uri);
    if (isConfig(uri)) {
      configs.close(uri);
      session.configPublisher.retract((each) => uriKey(each) === uriKey(uri));
    } else {
      documents.close(uri);
      session.findings.forget(uri);
    }
    unanswered(session, 'textDocument/didClose', () =>
      isConfig(uri) ? files.changed([{ uri, type: FileChangeType.Changed }]) : files.closed(uri),
    );
  });
}

/** Settings: pulled where the client answers questions, else taken from what it pushes. */
function followSettings(session: Session, files: Workspace): void {
  session.connection.onDidChangeConfiguration(({ settings }) =>
    unanswered(session, 'workspace/didChangeConfiguration', async () => {
      if (session.client.configuration) await pullSettings(session, files.folders());
      else session.settings.take((settings as { readonly bizha?: unknown } | null)?.bizha);
      refreshLenses(session);
      await files.refresh();
    }),
  );
}

/** Asks for the settings of the window and of each folder, where the client answers questions. */
async function pullSettings({ client, connection, settings }: Session, folders: readonly string[]): Promise<void> {
  if (!client.configuration) return;
  const section = 'bizha';
  const items = [{ section }, ...folders.map((scopeUri) => ({ section, scopeUri }))];
  const answers: unknown[] = await connection.workspace.getConfiguration(items).catch(() => []);
  settings.take(answers[0]);
  for (const [index, folder] of folders.entries()) settings.take(answers[index + 1], folder);
}

/** Has the client ask for lenses again. */
function refreshLenses({ client, connection }: Session): void {
  if (client.refreshesLenses) ignore(connection.sendRequest('workspace/codeLens/refresh'));
}

/** A client that declines a request goes without what it is for. */
function ignore(request: Promise<unknown>): void {
  request.catch(() => {});
}
