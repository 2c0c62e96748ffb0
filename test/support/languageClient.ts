/**
 * A language client in memory: the real server on one end of two streams, a real protocol connection on the other. Tests
 * see every message as an editor would.
 */
import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { type Connection, type ConnectionOptions, createConnection } from 'vscode-languageserver/node';
import {
  type ClientCapabilities,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import type { FileSystem } from '../../server/src/lsp/host.ts';
import { startServer } from '../../server/src/lsp/startServer.ts';
import type { BizhaNotifications } from '../../server/src/protocol.ts';
import type { ClientTraits } from '../../server/src/startProtocol.ts';
import { indexLines, offsetAt, positionAt } from '../../server/src/text/lineIndex.ts';
import { applyEdits } from '../../server/src/text/textEdit.ts';

/** What VS Code can do, as far as the server looks. */
export const editorCapabilities: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  textDocument: {
    publishDiagnostics: { versionSupport: true, relatedInformation: true, codeDescriptionSupport: true },
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: ['markdown'],
        insertTextModeSupport: { valueSet: [1, 2] },
      },
    },
    hover: { contentFormat: ['markdown'] },
    definition: { linkSupport: true },
    codeAction: { resolveSupport: { properties: ['edit'] }, dataSupport: true, isPreferredSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  /** The settings `bizha`; the answer to `workspace/configuration`, which may change. */
  readonly settings?: { bizha: unknown };
  /** The settings `bizha` of single folders, by their addresses. */
  readonly folderSettings?: Readonly<Record<string, unknown>>;
  /** Files by address, below `file:///work/`; may change while the test runs. */
  readonly files?: Map<string, string>;
  readonly folders?: readonly string[];
  /** How the folders are searched, where that is not what it should be. */
  readonly findTopologies?: FileSystem['findTopologies'];
  /** Whether the server sees no files, as in a browser. */
  readonly noFiles?: boolean;
  /** The clock of the server, for tests of what takes long. */
  readonly now?: () => number;
  /** What the client says of itself beside the settings. */
  readonly traits?: ClientTraits;
}

export interface LanguageClient {
  readonly connection: ProtocolConnection;
  readonly initializeResult: InitializeResult;
  /** Everything that was published, in order. */
  readonly published: readonly PublishDiagnosticsParams[];
  readonly logged: readonly string[];
  readonly registered: readonly string[];
  readonly topologyChanges: readonly { uri: string; version: number | null }[];
  readonly summaries: readonly BizhaNotifications['bizha/summary'][];
  /** The topologies of the workspace, as often as they were told. */
  readonly topologies: readonly (readonly string[])[];
  /** Opens a document with version 1, unless told otherwise. */
  readonly open: (uri: string, text: string, version?: number) => Promise<void>;
  readonly change: (uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]) => Promise<void>;
  readonly close: (uri: string) => Promise<void>;
  /** The next publication, or one of those already made, that is like this. */
  readonly diagnostics: (uri: string, version?: number) => Promise<PublishDiagnosticsParams>;
  readonly waitFor: (condition: () => boolean, what: string) => Promise<void>;
  /** Waits until the server has nothing left to do. */
  readonly settle: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export async function startClient(options: ClientOptions = {}): Promise<LanguageClient> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const connect = (how: ConnectionOptions): Connection =>
    createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient), how);
  const files = options.files ?? new Map<string, string>();
  const server = startServer(connect, {
    fileSystem: options.noFiles
      ? undefined
      : { ...fileSystemOf(files), ...(options.findTopologies ? { findTopologies: options.findTopologies } : {}) },
    today: () => '2026-11-23',
    now: options.now ?? (() => performance.now()),
    defer: (run) => void setImmediate(run),
  });

  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const published: PublishDiagnosticsParams[] = [];
  const logged: string[] = [];
  const registered: string[] = [];
  const topologyChanges: { uri: string; version: number | null }[] = [];
  const summaries: BizhaNotifications['bizha/summary'][] = [];
  const topologies: (readonly string[])[] = [];
  const settings = options.settings ?? { bizha: {} };
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => void published.push(params));
  connection.onNotification(LogMessageNotification.type, ({ message }) => void logged.push(message));
  connection.onNotification('bizha/topologyChanged', (params) => void topologyChanges.push(params));
  connection.onNotification('bizha/summary', (params) => void summaries.push(params));
  connection.onNotification('bizha/topologies', ({ uris }) => void topologies.push(uris));
  connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
    registered.push(...registrations.map(({ method }) => method));
  });
  connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) =>
    items.map(({ scopeUri = '' }) => options.folderSettings?.[scopeUri] ?? settings.bizha),
  );
  connection.listen();

  const folders = (options.folders ?? []).map((uri) => ({ uri, name: uri }));
  const initializeResult = await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    capabilities: options.capabilities ?? editorCapabilities,
    workspaceFolders: folders.length > 0 ? folders : null,
    initializationOptions: options.traits ? { ...(settings.bizha as object), client: options.traits } : settings.bizha,
  });
  await connection.sendNotification(InitializedNotification.type, {});

  const waitFor = async (condition: () => boolean, what: string): Promise<void> => {
    const end = Date.now() + 10_000;
    while (!condition()) {
      assert.ok(Date.now() < end, `did not come: ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  };
  return {
    connection,
    initializeResult,
    published,
    logged,
    registered,
    topologyChanges,
    summaries,
    topologies,
    open: (uri, text, version = 1) =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: 'bizha', version, text },
      }),
    change: (uri, version, changes) =>
      connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges: [...changes],
      }),
    close: (uri) => connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } }),
    diagnostics: async (uri, version) => {
      const find = (): PublishDiagnosticsParams | undefined =>
        published.findLast((each) => each.uri === uri && each.version === version);
      await waitFor(() => find() !== undefined, `diagnostics of ${uri}, version ${version}`);
      return find() as PublishDiagnosticsParams;
    },
    waitFor,
    settle: async () => {
      // Symbols of a file that is not open: answered behind everything that waits.
      await connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: 'none:' } });
      for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve));
    },
    stop: async () => {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      connection.dispose();
      server.dispose();
    },
  };
}

function fileSystemOf(files: ReadonlyMap<string, string>): FileSystem {
  return {
    findTopologies: async (folder) => ({
      uris: [...files.keys()].filter((uri) => uri.startsWith(folder) && /\.bizha\.ya?ml$/.test(uri)),
      complete: true,
    }),
    readText: async (uri) => files.get(uri),
    readBytes: async (uri) => {
      const text = files.get(uri);
      if (text === undefined) throw new Error('ENOENT');
      return { size: text.length, bytes: Buffer.from(text) };
    },
  };
}

/** The position of an offset. */
export function at(text: string, offset: number): Position {
  return positionAt(indexLines(text), offset);
}

/** The range of a piece of the text that stands in it once. */
export function rangeOf(text: string, piece: string): Range {
  const start = text.indexOf(piece);
  assert.ok(start >= 0 && text.indexOf(piece, start + 1) < 0, `must stand once: ${JSON.stringify(piece)}`);
  return { start: at(text, start), end: at(text, start + piece.length) };
}

/** What stands at a range. */
export function textAt(text: string, range: Range): string {
  const at = { text, lines: indexLines(text) };
  return text.slice(offsetAt(at, range.start), offsetAt(at, range.end));
}

/** Applies edits of the protocol. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  const at = { text, lines: indexLines(text) };
  return applyEdits(
    text,
    edits.map(({ range, newText }) => ({
      span: { start: offsetAt(at, range.start), end: offsetAt(at, range.end) },
      text: newText,
    })),
  );
}
