/**
 * The server as a web worker, spoken to by messages. It sees the documents that are open and no files.
 */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import type { Host } from './host.ts';
import { startServer } from './startServer.ts';
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
startServer(
  (options) => createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker), options),
  host,
);
