/**
 * A language server as a process, driven over stdio the way an editor drives it. Measures only what an editor would wait
 * for: from the moment a message is written to the moment its answer has been read.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

export interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly { readonly code?: string | number; readonly message: string }[];
  /** When it arrived, in the milliseconds of `performance.now()`. */
  readonly at: number;
}

/** How to start a language server, and what to know of it. */
export interface ServerCommand {
  readonly command: string;
  readonly args: readonly string[];
  /** What it is told when it asks for its configuration. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly languageId: string;
  /**
   * Whether it says of which version its diagnostics are, and when there are no more to come: of large files what needs no
   * failure graph is published first.
   */
  readonly publishesVersions: boolean;
}

export interface LspProcess {
  readonly connection: MessageConnection;
  /** Milliseconds from spawn to the answer to `initialize`. */
  readonly startMs: number;
  /** The first publication for `uri` after this call that `accept` takes. */
  readonly published: (uri: string, accept?: (found: Published) => boolean) => Promise<Published>;
  /** Resolves to the last publication of a version, when the server says that no more are to come. */
  readonly complete: (uri: string, version: number) => Promise<Published>;
  /** Resident memory, MiB. */
  readonly residentMiB: () => number;
  readonly stop: () => Promise<void>;
}

/** Starts a server and initialises it. */
export async function startLsp({ command, args, settings }: ServerCommand): Promise<LspProcess> {
  const started = performance.now();
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const latest = new Map<string, Published>();
  let waiting: { uri: string; accept: (found: Published) => boolean; done: (found: Published) => void }[] = [];
  connection.onNotification('textDocument/publishDiagnostics', (params: Omit<Published, 'at'>) => {
    const found = { ...params, at: performance.now() };
    latest.set(found.uri, found);
    const ready = waiting.filter((each) => each.uri === found.uri && each.accept(found));
    waiting = waiting.filter((each) => !ready.includes(each));
    for (const each of ready) each.done(found);
  });
  let awaited: { uri: string; version: number; done: (last: Published) => void }[] = [];
  connection.onNotification('bizha/topologyChanged', (params: { uri: string; version: number | null }) => {
    const last = latest.get(params.uri);
    const ready = awaited.filter(({ uri, version }) => uri === params.uri && version === params.version);
    awaited = awaited.filter((each) => !ready.includes(each));
    if (last) for (const each of ready) each.done(last);
  });
  connection.onRequest('workspace/configuration', ({ items }: { items: readonly { section?: string }[] }) =>
    items.map(({ section }) => (section === undefined ? settings : lookUp(settings, section))),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: null,
    capabilities: {
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
      textDocument: {
        publishDiagnostics: { versionSupport: true, relatedInformation: true },
        hover: { contentFormat: ['markdown'] },
        completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
      },
    },
  });
  const startMs = performance.now() - started;
  await connection.sendNotification('initialized', {});
  // Some servers ask for their configuration only when they are told that it has changed.
  await connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  return {
    connection,
    startMs,
    published: (uri, accept = () => true) => new Promise((done) => waiting.push({ uri, accept, done })),
    complete: (uri, version) => new Promise((done) => awaited.push({ uri, version, done })),
    residentMiB: () => residentMiB(child),
    stop: () => stop(child, connection),
  };
}

function lookUp(settings: Readonly<Record<string, unknown>>, section: string): unknown {
  return (
    section
      .split('.')
      .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], settings) ?? null
  );
}

function residentMiB(child: ChildProcess): number {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
}

async function stop(child: ChildProcess, connection: MessageConnection): Promise<void> {
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  const kill = setTimeout(() => child.kill('SIGKILL'), 3000);
  await connection.sendRequest('shutdown').catch(() => undefined);
  await connection.sendNotification('exit').catch(() => undefined);
  await gone;
  clearTimeout(kill);
  connection.dispose();
}
