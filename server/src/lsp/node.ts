/**
 * The server as a process of Node, over standard input and output or over IPC. The only file of the server, besides the
 * command line, that knows Node.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-languageserver/node';
import type { FileSystem, Host, Pause } from './host.ts';
import { startServer } from './startServer.ts';
import { today } from './today.ts';

/** Bounds of the search, for folders that are not what they seem. */
const mostFiles = 500;
const mostFolders = 20_000;

/** Serves one client over standard input and output. */
export function startStdio(): void {
  let garbage: Garbage | undefined;
  const host: Host = {
    ...nodeHost,
    pause: afterPause(
      () => garbage?.collect(),
      () => garbage?.giveRoom(),
    ),
  };
  startServer(
    (options) => createConnection(process.stdin, process.stdout, options),
    host,
    () => {
      garbage = boundGarbage();
    },
  );
}

/** So long nobody types before it counts as a pause, ms: less than the fastest fingers take from key to key. */
const pauseMs = 10;
/** A text of so many characters is much to read at once. */
const muchText = 50_000;

/** Runs something once in each pause, and something else when there is much to do. */
function afterPause(run: () => void, busy: () => void): Pause {
  let timer: NodeJS.Timeout | undefined;
  return {
    begin: () => {
      clearTimeout(timer);
      timer = setTimeout(run, pauseMs).unref();
    },
    end: (length) => {
      clearTimeout(timer);
      if (length > muchText) busy();
    },
  };
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

/** Young garbage that is worth collecting, bytes. */
const muchGarbage = 512 * 1024;

interface Garbage {
  /** Collects what is young. */
  readonly collect: () => void;
  /** Leaves room for much that comes at once. */
  readonly giveRoom: () => void;
}

/**
 * Keys leave much garbage. What is young is collected in the room that was needed to load the server, not in sixteen times
 * as much, and between two keys, so that the next one need not wait for it. What is old is collected when it is a third of
 * what is in use, or as much while a text is opened, not when it is four times that. Said after the start, since Node
 * compiles its own modules anew once a flag is changed.
 */
function boundGarbage(): Garbage {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  let growth = 0;
  const letGrow = (percent: number): void => {
    if (percent !== growth) setFlagsFromString(`--heap-growing-percent=${percent}`);
    growth = percent;
  };
  letGrow(100);
  return {
    giveRoom: () => letGrow(100),
    collect: () => {
      letGrow(30);
      const young = getHeapSpaceStatistics().find((space) => space.space_name === 'new_space');
      if (young && young.space_used_size > muchGarbage && typeof collect === 'function') collect({ type: 'minor' });
    },
  };
}

const fileSystem: FileSystem = {
  findTopologies: async (folder) => {
    if (!folder.startsWith('file:')) return [];
    const found: string[] = [];
    const folders = [fileURLToPath(folder)];
    for (let index = 0; index < folders.length && found.length < mostFiles; index++) {
      const path = folders[index] ?? '';
      // A folder that cannot be read holds nothing for us.
      const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
      for (const entry of entries) {
        // Links are not followed: they could lead in circles.
        if (entry.isDirectory() && !/^(?:node_modules|\.git)$/.test(entry.name) && folders.length < mostFolders)
          folders.push(join(path, entry.name));
        else if (entry.isFile() && /\.bizha\.ya?ml$/i.test(entry.name))
          found.push(pathToFileURL(join(path, entry.name)).href);
      }
    }
    return found.slice(0, mostFiles).sort();
  },
  readText: async (uri) => {
    if (!uri.startsWith('file:')) return undefined;
    try {
      return await readFile(fileURLToPath(uri), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  },
};

const nodeHost: Host = {
  fileSystem,
  today,
  now: () => performance.now(),
  defer: (run) => {
    setImmediate(run);
  },
};
