/**
 * The language server behind its `initialize`: puts handlers on a connection and events into the schedule. It knows no
 * transport; `startServer` has made the connection, and loads all this when a client has come.
 */
import {
  type CancellationToken,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
} from 'vscode-languageserver';
import type { Steps } from '../failure/steps.ts';
import { isConfig } from '../features/config/configFinder.ts';
import type {
  ChildrenParams,
  ChildrenResult,
  FileParams,
  NodeParams,
  NodeResult,
  SimulationParams,
  SimulationResult,
} from '../protocol.ts';
import { configFileName } from '../vocabulary/configFile.ts';
import { answer, type Handler } from './answer.ts';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from './callHierarchy.ts';
import { clientOf } from './client.ts';
import { codeAction, resolveCodeAction } from './codeAction.ts';
import { codeLenses } from './codeLens.ts';
import { completion } from './completion.ts';
import { definition } from './definition.ts';
import { publish } from './diagnostics.ts';
import type { TopologyDocument } from './documents.ts';
import { type HeavyQuestions, heavyQuestions } from './heavyQuestions.ts';
import type { Host } from './host.ts';
import { hover } from './hover.ts';
import { publishOpen } from './publishOpen.ts';
import { references } from './references.ts';
import { schedule } from './schedule.ts';
import { newSession, type Session } from './session.ts';
import { readSettings } from './settings.ts';
import { failableComponents, simulate } from './simulation.ts';
import { symbols } from './symbols.ts';
import { childrenOfNode, levelsOf, missingTree, treeNode } from './trees.ts';
import { type Workspace, workspaceFiles } from './workspace.ts';

const watched = ['**/*.bizha.{yaml,yml}', `**/${configFileName}`].map((globPattern) => ({ globPattern }));

/** Serves `connection` to a client that has said what it can do; all messages after that come here. */
export function createServer(connection: Connection, host: Host, params: InitializeParams): void {
  const session = newSession(connection, host, clientOf(params));
  session.settings = readSettings(params.initializationOptions);
  const files = workspaceFiles(session);
  const heavy = heavyQuestions(session);
  const folders = foldersOf(params);

  connection.onInitialized(() => {
    void start(session, files, folders);
  });
  connection.onShutdown(() => {
    session.closing = true;
  });

  followDocuments(session, files, heavy);
  followSettings(session, files);
  connection.onDidChangeWatchedFiles(({ changes }) => void files.changed(changes));

  const on = <Params, Result>(method: string, handler: Handler<Params, Result>) => answer(session, method, handler);
  connection.onCompletion(on('textDocument/completion', completion));
  connection.onHover(on('textDocument/hover', hover));
  connection.onCodeAction(on('textDocument/codeAction', codeAction));
  connection.onCodeActionResolve(on('codeAction/resolve', resolveCodeAction));
  connection.onDocumentSymbol(on('textDocument/documentSymbol', symbols));
  connection.onDefinition(on('textDocument/definition', definition));
  connection.onReferences(on('textDocument/references', references));
  const lenses = codeLenses();
  connection.onCodeLens(on('textDocument/codeLens', lenses.list));
  connection.onCodeLensResolve(on('codeLens/resolve', lenses.resolve));
  const hierarchy = connection.languages.callHierarchy;
  hierarchy.onPrepare(on('textDocument/prepareCallHierarchy', prepareCallHierarchy));
  hierarchy.onIncomingCalls(on('callHierarchy/incomingCalls', incomingCalls));
  hierarchy.onOutgoingCalls(on('callHierarchy/outgoingCalls', outgoingCalls));
  /** A request about a file, open or not: answered in slices after its diagnostics, and never about an old version. */
  const ofFile = <Params extends FileParams, Result>(
    method: string,
    steps: (session: Session, document: TopologyDocument, params: Params) => Steps<Result>,
    missing: Result,
  ): void => {
    const handle = on(method, async (each: Session, params: Params, token) => {
      const document = each.documents.get(params.uri) ?? (await files.read(params.uri));
      return document ? heavy.run(document, steps(each, document, params), token) : missing;
    });
    connection.onRequest(method, (params: Params, token: CancellationToken) => handle(params, token));
  };
  ofFile('bizha/scopes', levelsOf('scopes'), missingTree);
  ofFile('bizha/components', levelsOf('components'), missingTree);
  ofFile<NodeParams, NodeResult | null>('bizha/treeNode', treeNode, null);
  ofFile<ChildrenParams, ChildrenResult | null>('bizha/children', childrenOfNode, null);
  ofFile<SimulationParams, SimulationResult | null>('bizha/simulate', simulate, null);
  ofFile('bizha/failable', failableComponents, []);
}

function foldersOf(params: InitializeParams): string[] {
  if (params.workspaceFolders) return params.workspaceFolders.map(({ uri }) => uri);
  return params.rootUri ? [params.rootUri] : [];
}

/** What waits for the client to be ready: registrations, settings, the first look at the workspace. */
async function start(session: Session, files: Workspace, folders: readonly string[]): Promise<void> {
  const { connection, client } = session;
  if (client.registersWatchers)
    ignore(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: watched }));
  if (client.registersConfiguration)
    ignore(connection.client.register(DidChangeConfigurationNotification.type, { section: 'bizha' }));
  if (client.workspaceFolders)
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      files.remove(removed.map(({ uri }) => uri));
      void files.add(added.map(({ uri }) => uri));
    });
  if (client.configuration) await pullSettings(session);
  await files.add(folders);
}

/** Open documents: every change is analysed once the turn of the event loop is over. */
function followDocuments(session: Session, files: Workspace, heavy: HeavyQuestions): void {
  const { connection, configs, documents, host } = session;
  const work = schedule(host.defer, (uri) => {
    if (session.closing) return;
    const document = documents.get(uri);
    if (document) publishOpen(session, heavy, document);
    else configs.publish(uri);
  });
  /** Configurations are read before the first look at a document, and after one has changed. */
  const check = async (uri: string): Promise<void> => {
    await configs.know(uri);
    work.mark(uri);
  };
  const configured = (uri: string): void => {
    work.mark(uri);
    for (const document of documents.all()) void check(document.uri);
  };
  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    host.pause?.end(text.length);
    if (isConfig(uri)) {
      configs.open(uri, version, text);
      configured(uri);
    } else {
      documents.open(uri, version, text);
      void check(uri);
    }
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    host.pause?.end(0);
    if (isConfig(uri)) {
      configs.change(uri, version, contentChanges);
      configured(uri);
    } else {
      documents.change(uri, version, contentChanges);
      work.mark(uri);
    }
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    work.forget(uri);
    if (isConfig(uri)) {
      configs.close(uri);
      void files.changed([{ uri, type: FileChangeType.Changed }]);
    } else {
      documents.close(uri);
      heavy.closed();
      void files.closed(uri);
    }
  });
}

/** Settings: pulled where the client answers questions, else taken from what it pushes. */
function followSettings(session: Session, files: Workspace): void {
  session.connection.onDidChangeConfiguration(async ({ settings }) => {
    if (session.client.configuration) await pullSettings(session);
    else session.settings = readSettings((settings as { readonly bizha?: unknown } | null)?.bizha);
    for (const document of session.documents.all()) void publish(session, document);
    session.configs.publishAll();
    await files.refresh();
  });
}

async function pullSettings(session: Session): Promise<void> {
  const settings: unknown = await session.connection.workspace.getConfiguration('bizha').catch(() => undefined);
  if (settings !== undefined && settings !== null) session.settings = readSettings(settings);
}

/** A client that declines a registration goes without what it is for. */
function ignore(registration: Promise<unknown>): void {
  registration.catch(() => {});
}
