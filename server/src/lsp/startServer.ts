/**
 * The first moment of the server: it answers `initialize` at once, and loads the rules and all else that answers when the
 * next message arrives. Messages wait for that, in their order; when it cannot be loaded, each request is answered with the
 * reason. Knows nothing of what it loads.
 */
import type { Connection, ConnectionOptions, InitializeParams } from 'vscode-languageserver';
import { initializeResult } from './capabilities.ts';
import type { Host } from './host.ts';

/** What puts the handlers on a connection: most of the code of the server. */
export type Core = Pick<typeof import('./connection.ts'), 'createServer'>;

/**
 * Serves the client at the other end of the connection that `connect` makes, and returns it. `loadCore` is called once.
 */
export function startServer(
  connect: (options: ConnectionOptions) => Connection,
  host: Host,
  loadCore: () => Promise<Core> = () => import('./connection.ts'),
): Connection {
  let client: InitializeParams | undefined;
  let loaded = false;
  let loading: Promise<void> | undefined;
  const load = async (params: InitializeParams): Promise<void> => {
    const { createServer } = await loadCore();
    createServer(connection, host, params);
    loaded = true;
  };
  const refuse = (error: unknown): void => {
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    // Asked about every request that nothing else answers; what it throws is the answer.
    connection.onRequest(() => {
      throw error;
    });
  };
  const connection = connect({
    messageStrategy: {
      handleMessage: (received, handle) => {
        if (loaded || client === undefined) return handle(received);
        loading ??= load(client).catch(refuse);
        return loading.then(() => handle(received));
      },
    },
  });
  connection.onInitialize((params) => {
    client = params;
    return initializeResult;
  });
  connection.listen();
  return connection;
}
