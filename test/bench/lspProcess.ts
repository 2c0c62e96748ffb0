/**
 * A language server as a process, driven the way an editor drives it: over IPC, as VS Code starts ours, or over stdio.
 * Measures only what an editor would wait for: from the moment a message is written to the moment its answer has been read.
 */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Duplex, Readable, Writable } from 'node:stream';
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { BizhaInitializationOptions } from '../../server/src/startProtocol.ts';
import { changeNotice } from './editorRequests.ts';

export interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
  /** When it arrived, in the milliseconds of `performance.now()`. */
  readonly at: number;
}

export interface Diagnostic {
  readonly code?: string | number;
  readonly message: string;
  readonly range: { readonly start: { readonly line: number } };
}

/** How to start a language server, and what to know of it. */
export interface ServerCommand {
  /** The Node that it runs on. */
  readonly node: string;
  readonly execArgv: readonly string[];
  readonly script: string;
  /** What it is told when it is initialised. */
  readonly initializationOptions?: BizhaInitializationOptions;
  /** What it is told when it asks for its configuration. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly languageId: string;
  /**
   * Whether it says of which version its diagnostics are, and when there are no more to come: of large files what needs no
   * failure graph is published first.
   */
  readonly publishesVersions: boolean;
}

export type Transport = 'ipc' | 'stdio';

export interface LspProcess {
  readonly connection: MessageConnection;
  /** When it was spawned, in the milliseconds of `performance.now()`. */
  readonly spawned: number;
  /** Milliseconds from spawn to the answer to `initialize`. */
  readonly startMs: number;
  /** What it says that it can do. */
  readonly capabilities: Readonly<Record<string, unknown>>;
  /** The first publication for `uri` after this call that `accept` takes. */
  readonly published: (uri: string, accept?: (found: Published) => boolean) => Promise<Published>;
  /** Resolves to the last publication of a version, when the server says that no more are to come. */
  readonly complete: (uri: string, version: number) => Promise<Published>;
  /** Bytes of the notifications of its own (`bizha/…`) so far, as JSON. */
  readonly ownNoticeBytes: () => number;
  /** Resident memory, MiB. */
  readonly residentMiB: () => number;
  /** Processor time so far, user and system, all threads, ms. */
  readonly processorMs: () => number;
  /** The longest turn of its event loop since the last question, ms. Only when it was started with `probe`. */
  readonly longestTurn: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

/** Where the probe of the event loop is spoken to. */
const probeFd = 4;
const probe = join(import.meta.dirname, 'turnProbe.cjs');
/** How the kernel counts processor time: hundredths of a second, whatever the machine. */
const msPerTick = 10;

/** Starts a server and initialises it. `probe`: with the means to tell the turns of its event loop. */
export async function startLsp(
  server: ServerCommand,
  { transport = 'ipc', probe: probed = false }: { readonly transport?: Transport; readonly probe?: boolean } = {},
): Promise<LspProcess> {
  const spawned = performance.now();
  const child = spawnServer(server, transport, probed);
  const connection = connect(child, transport);
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
  let ownNoticeBytes = 0;
  connection.onNotification((method: string, params: unknown) => {
    if (!method.startsWith('bizha/')) return;
    ownNoticeBytes += bytesOf(params);
    if (method !== changeNotice) return;
    const told = params as { readonly uri: string; readonly version: number | null };
    const last = latest.get(told.uri);
    const ready = awaited.filter(({ uri, version }) => uri === told.uri && version === told.version);
    awaited = awaited.filter((each) => !ready.includes(each));
    if (last) for (const each of ready) each.done(last);
  });
  const { settings } = server;
  connection.onRequest('workspace/configuration', ({ items }: { items: readonly { section?: string }[] }) =>
    items.map(({ section }) => (section === undefined ? settings : lookUp(settings, section))),
  );
  // Registrations, progress, refreshes: what an editor answers with nothing.
  connection.onRequest(() => null);
  connection.listen();
  const { capabilities } = await connection.sendRequest<Pick<LspProcess, 'capabilities'>>('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: null,
    initializationOptions: server.initializationOptions,
    capabilities: {
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
      textDocument: {
        publishDiagnostics: { versionSupport: true, relatedInformation: true },
        hover: { contentFormat: ['markdown'] },
        completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
        codeAction: {
          codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } },
          dataSupport: true,
          resolveSupport: { properties: ['edit'] },
        },
        codeLens: { resolveSupport: { properties: ['command'] } },
        documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      },
    },
  });
  const startMs = performance.now() - spawned;
  await connection.sendNotification('initialized', {});
  // Some servers ask for their configuration only when they are told that it has changed.
  await connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  return {
    connection,
    spawned,
    startMs,
    capabilities,
    published: (uri, accept = () => true) => new Promise((done) => waiting.push({ uri, accept, done })),
    complete: (uri, version) => new Promise((done) => awaited.push({ uri, version, done })),
    ownNoticeBytes: () => ownNoticeBytes,
    residentMiB: () => residentMiB(child),
    processorMs: () => processorMs(child),
    longestTurn: () => askProbe(child),
    stop: () => stop(child, connection),
  };
}

/** The length of a message's content on the wire. */
export function bytesOf(content: unknown): number {
  return Buffer.byteLength(JSON.stringify(content) ?? '');
}

function spawnServer({ node, execArgv, script }: ServerCommand, transport: Transport, probed: boolean): ChildProcess {
  const args = [...(probed ? ['--require', probe] : []), ...execArgv];
  const env = { ...process.env, ...(probed ? { BENCH_PROBE_FD: String(probeFd) } : {}) };
  return transport === 'ipc'
    ? fork(script, ['--node-ipc'], {
        execPath: node,
        execArgv: args,
        env,
        stdio: ['ignore', 'ignore', 'inherit', 'ipc', 'pipe'],
      })
    : spawn(node, [...args, script, '--stdio'], { env, stdio: ['pipe', 'pipe', 'inherit', 'ignore', 'pipe'] });
}

function connect(child: ChildProcess, transport: Transport): MessageConnection {
  return transport === 'ipc'
    ? createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child))
    : createMessageConnection(
        new StreamMessageReader(child.stdout as Readable),
        new StreamMessageWriter(child.stdin as Writable),
      );
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

function processorMs(child: ChildProcess): number {
  // The name, in parentheses, may hold anything; the times are the 12th and 13th word after it.
  const stat = readFileSync(`/proc/${child.pid}/stat`, 'utf8').replace(/^.*\) /s, '');
  const [user, system] = stat.split(' ').slice(11, 13).map(Number);
  return ((user ?? Number.NaN) + (system ?? Number.NaN)) * msPerTick;
}

async function askProbe(child: ChildProcess): Promise<number> {
  const channel = child.stdio[probeFd] as Duplex;
  const answer = new Promise<string>((done) => channel.once('data', (data: Buffer) => done(data.toString('utf8'))));
  channel.write('?');
  return Number(await answer);
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
