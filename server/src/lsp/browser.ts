/**
 * The server as a web worker, spoken to by messages. It sees the documents that are open and no files.
 */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { createServer } from './connection.ts';
import type { Host } from './host.ts';
import { today } from './today.ts';

const host: Host = {
  fileSystem: undefined,
  today,
  now: () => performance.now(),
  defer: (run) => {
    setTimeout(run, 0);
  },
};

const worker = globalThis as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
createServer(connection, host);
connection.listen();
