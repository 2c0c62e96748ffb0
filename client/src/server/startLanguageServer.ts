/**
 * The language server as the rest of the client sees it: it starts, answers, tells of changes, and can be restarted. After
 * a restart there is another language client, so nothing outside of this file keeps one.
 */
import { type CancellationToken, type Disposable, type Event, EventEmitter, type Uri } from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, LSPErrorCodes, State } from 'vscode-languageclient';
import type {
  BizhaNotifications,
  BizhaRequests,
  ClientNotifications,
  DocumentSummary,
} from '../../../server/src/protocol.ts';
import { clientOptions } from './clientOptions.ts';
import type { OutputLog } from './outputLog.ts';

/** Makes the client of this platform; it is not started yet. */
export type ClientFactory = (options: LanguageClientOptions) => BaseLanguageClient;

export type ServerState = 'starting' | 'running' | 'stopped';

export interface LanguageServer extends Disposable {
  readonly state: ServerState;
  readonly onDidChangeState: Event<ServerState>;
  /** What was asked about a topology may have another answer now. */
  readonly onDidChangeTopology: Event<Uri>;
  /** An open topology was checked. */
  readonly onDidSummarize: Event<{ readonly uri: Uri; readonly summary: DocumentSummary }>;
  /** These are the topologies of the workspace. */
  readonly onDidFindTopologies: Event<readonly Uri[]>;
  /** So much of an import into a topology is done, from 0 to 1. */
  readonly onDidImport: Event<{ readonly uri: Uri; readonly share: number }>;
  /** Asks for something about a file, once the server runs. Rejects when it has stopped, or failed on this request. */
  readonly request: <Method extends keyof BizhaRequests>(
    method: Method,
    uri: Uri,
    further: FurtherParams<Method>,
    token?: CancellationToken,
  ) => Promise<BizhaRequests[Method]['result']>;
  /** Tells the server something, once it runs; one that has stopped is told nothing. */
  readonly notify: <Method extends keyof ClientNotifications>(
    method: Method,
    params: ClientNotifications[Method],
  ) => Promise<void>;
  /** Resolves when the new server runs; rejects when it does not start. */
  readonly restart: () => Promise<void>;
  /** Resolves when the server has shut down. */
  readonly stop: () => Promise<void>;
}

/** What a request says beside the file; nothing for most. */
type FurtherParams<Method extends keyof BizhaRequests> = Omit<BizhaRequests[Method]['params'], 'uri'>;

/** One life of a language client. */
interface Session {
  readonly client: BaseLanguageClient;
  readonly started: Promise<void>;
  readonly listeners: readonly Disposable[];
}

export function startLanguageServer(createClient: ClientFactory, log: OutputLog): LanguageServer {
  const stateChanged = new EventEmitter<ServerState>();
  const topologyChanged = new EventEmitter<Uri>();
  const summarized = new EventEmitter<{ readonly uri: Uri; readonly summary: DocumentSummary }>();
  const topologiesFound = new EventEmitter<readonly Uri[]>();
  const imported = new EventEmitter<{ readonly uri: Uri; readonly share: number }>();
  let state: ServerState = 'starting';
  let current = start();

  function start(): Session {
    const client = createClient(clientOptions(log, restart));
    log.record(client);
    const uriOf = (uri: string): Uri => client.protocol2CodeConverter.asUri(uri);
    const on = <Method extends keyof BizhaNotifications>(
      method: Method,
      handle: (params: BizhaNotifications[Method]) => void,
    ): Disposable => client.onNotification(method, handle);
    const listeners = [
      client.onDidChangeState(({ newState }) => enter(stateOf(newState))),
      on('bizha/topologyChanged', ({ uri }) => topologyChanged.fire(uriOf(uri))),
      on('bizha/summary', ({ uri, ...summary }) => summarized.fire({ uri: uriOf(uri), summary })),
      on('bizha/importProgress', ({ uri, share }) => imported.fire({ uri: uriOf(uri), share })),
      on('bizha/topologies', ({ uris }) => topologiesFound.fire(uris.map(uriOf))),
    ];
    const started = client.start();
    started.catch(() => {}); // the client has logged and shown it, and its state says it
    return { client, started, listeners };
  }

  function enter(next: ServerState): void {
    if (next === state) return;
    state = next;
    stateChanged.fire(next);
  }

  async function restart(): Promise<void> {
    const old = current;
    enter('starting');
    await stop(old);
    // Of two restarts at once the first one has made a new client already.
    // A client whose start has failed cannot start again, so there is always a new one.
    if (current === old) current = start();
    await current.started;
  }

  return {
    get state() {
      return state;
    },
    onDidChangeState: stateChanged.event,
    onDidChangeTopology: topologyChanged.event,
    onDidSummarize: summarized.event,
    onDidFindTopologies: topologiesFound.event,
    onDidImport: imported.event,
    request: async (method, uri, further, token) => {
      const { client } = current;
      try {
        const params = { uri: client.code2ProtocolConverter.asUri(uri), ...further };
        return await (token === undefined
          ? client.sendRequest(method, params)
          : client.sendRequest(method, params, token));
      } catch (error) {
        // That a server which stops drops its questions is nothing to report.
        if (state === 'running' && client === current.client && !isOutdated(error))
          client.error(`${method}: ${String(error)}`, undefined, false);
        throw error;
      }
    },
    notify: (method, params) => current.client.sendNotification(method, params).catch(() => {}),
    restart,
    stop: () => stop(current),
    dispose: () => {
      void stop(current);
      for (const emitter of [stateChanged, topologyChanged, summarized, topologiesFound, imported]) emitter.dispose();
    },
  };
}

/** Whether a request failed because its answer is not wanted any more: it was cancelled, or the file has changed. */
export function isOutdated(error: unknown): boolean {
  const { ContentModified, RequestCancelled, ServerCancelled } = LSPErrorCodes;
  const codes: readonly unknown[] = [ContentModified, RequestCancelled, ServerCancelled];
  return codes.includes(codeOf(error));
}

/** The answer about the file as it is: asks again as long as the file changes before the answer is there. */
export async function untilCurrent<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (codeOf(error) !== LSPErrorCodes.ContentModified) throw error;
    }
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

/** Ends a client in whatever state it is. What it says while it goes is not about the server of today. */
async function stop({ client, started, listeners }: Session): Promise<void> {
  for (const listener of listeners) listener.dispose();
  // A client cannot be stopped while it starts; one that failed to start, or to stop, has said so in the log.
  await started.then(() => client.dispose()).catch(() => {});
}

function stateOf(state: State): ServerState {
  if (state === State.Running) return 'running';
  return state === State.Starting ? 'starting' : 'stopped';
}
