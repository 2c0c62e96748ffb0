/** The server as a process of Node, over standard input and output or over IPC. Knows nothing of what is answered. */
import { existsSync, readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-languageserver/node';
import type { FileSystem, Host } from './host.ts';
import { findTopologyFiles } from './nodeFiles.ts';
import { startServer } from './startServer.ts';
import { today } from './today.ts';

/** Bounds of the search, for folders that are not what they seem. */
const searchLimits = { maxFiles: 500, maxFolders: 20_000 };

/** Serves one client over standard input and output. */
export function startStdio(): void {
  startServer((options) => createConnection(process.stdin, process.stdout, options), nodeHost);
}

/** Serves the process that has started this one. */
export function startIpc(): void {
  startServer(
    (options) => createConnection(new IPCMessageReader(process), new IPCMessageWriter(process), options),
    nodeHost,
  );
}

/** Serves as the arguments say: `--stdio`, else over IPC. */
export function startByArguments(): void {
  if (process.argv.includes('--stdio')) startStdio();
  else startIpc();
}

const fileSystem: FileSystem = {
  findTopologies: async (folder) => {
    const path = pathOf(folder);
    if (path === undefined) return { uris: [], complete: true };
    const { paths, complete } = await findTopologyFiles(path, searchLimits);
    return { uris: paths.map((each) => pathToFileURL(each).href), complete };
  },
  readText: async (uri) => {
    const path = pathOf(uri);
    if (path === undefined) return undefined;
    try {
      return await readFile(path, 'utf8');
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
      throw error;
    }
  },
  readBytes: async (uri, max) => {
    const path = pathOf(uri);
    if (path === undefined) return undefined;
    const { size } = await stat(path);
    return size > max ? { size } : { size, bytes: await readFile(path) };
  },
};

/** The path of an address; `undefined` where this machine has none for it, as for a share of a server on Linux. */
function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

const nodeHost: Host = {
  fileSystem,
  today,
  documentedPage,
  now: () => performance.now(),
  defer: (run) => {
    setImmediate(run);
  },
};

/** The page of a rule as the documentation has it: all are in one file beside the bundle. Sources have none. */
export function documentedPage(rule: string): string | undefined {
  const path = join(import.meta.dirname, 'rulePages.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>)[rule] : undefined;
}
