/**
 * The first moment of the server: it answers `initialize` at once, and loads the rules and all else that answers when the
 * next message arrives. Messages wait for that, in their order.
 */
import type { Connection, ConnectionOptions, InitializeParams } from 'vscode-languageserver';
import { initializeResult } from './capabilities.ts';
import type { Host } from './host.ts';

/** Serves the client at the other end of the connection that `connect` makes, and returns it. */
export function startServer(connect: (options: ConnectionOptions) => Connection, host: Host): Connection {
  let client: InitializeParams | undefined;
  let loaded = false;
  let loading: Promise<void> | undefined;
  const load = async (params: InitializeParams): Promise<void> => {
    const { createServer } = await import('./connection.ts');
    createServer(connection, host, params);
    loaded = true;
  };
  const connection = connect({
    messageStrategy: {
      handleMessage: (received, handle) => {
        if (loaded || client === undefined) return handle(received);
        loading ??= load(client);
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
