/**
 * The server as a process of Node, over standard input and output or over IPC. The only file of the server, besides the
 * command line, that knows Node.
 */
import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { getHeapSpaceStatistics, getHeapStatistics, type HeapSpaceInfo, setFlagsFromString } from 'node:v8';
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
  startServer(
    (options) => createConnection(process.stdin, process.stdout, options),
    { ...nodeHost, pause: collectInPauses(() => garbage) },
    undefined,
    () => {
      garbage = boundGarbage();
    },
  );
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

/** So long nobody types before it counts as a pause, ms: less than the fastest fingers take from key to key. */
const pauseMs = 10;
/** So long after that nobody has begun to type, ms. */
const restMs = 250;
/** A text of so many characters is much to read at once. */
const muchText = 50_000;
/** Young garbage that is worth collecting, bytes. */
const muchGarbage = 512 * 1024;
/** Room for what is young, bytes: enough for what a key needs. */
const youngRoom = 8 * 1024 * 1024;
/** Growth that is worth a look at all that is there: bytes, or a share of it. */
const muchGrowth = { bytes: 8 * 1024 * 1024, share: 0.25 };

interface Garbage {
  /** Leaves room for much that comes at once. */
  readonly giveRoom: () => void;
  /** Collects what is young. */
  readonly collect: () => void;
  /** Collects what is old, too, where much of it has come. */
  readonly collectAll: () => void;
  /** Collects all, and gives the room back: takes as long as some keys. */
  readonly takeRoom: () => void;
}

/** Collects garbage while nobody types. */
function collectInPauses(garbage: () => Garbage | undefined): Pause {
  let timer: NodeJS.Timeout | undefined;
  let isRoomy = false;
  const after = (ms: number, run: () => void): void => {
    timer = setTimeout(run, ms).unref();
  };
  const rest = (): void => {
    if (isRoomy) garbage()?.takeRoom();
    else garbage()?.collectAll();
    isRoomy = false;
  };
  return {
    begin: () => {
      clearTimeout(timer);
      after(pauseMs, () => {
        garbage()?.collect();
        after(restMs, rest);
      });
    },
    end: (length) => {
      clearTimeout(timer);
      if (length < muchText) return;
      isRoomy = true;
      garbage()?.giveRoom();
    },
  };
}

/**
 * Keys leave much garbage. What is young is collected in little room, and between two keys, so that the next one need not
 * wait for it; what is old, when nobody has typed for a while. A large text that is opened gets all the room that it needs;
 * when it has been read the room goes back to the system, and from then on what is old is collected while somebody types
 * when it has grown by a third, not when there is four times as much. Said after the start, since Node compiles its own
 * modules anew once a flag is changed.
 */
function boundGarbage(): Garbage {
  const known = new Map<string, number>();
  const set = (flag: string, value: number): void => {
    if (known.get(flag) !== value) setFlagsFromString(`--${flag}=${value}`);
    known.set(flag, value);
  };
  setFlagsFromString('--expose-gc');
  const run: unknown = runInNewContext('gc');
  const gc = (how: object): void => {
    if (typeof run === 'function') run(how);
  };
  let settled = getHeapStatistics().used_heap_size;
  const all = (how: object): void => {
    gc(how);
    settled = getHeapStatistics().used_heap_size;
  };
  const boundYoung = ({ space_size: size }: HeapSpaceInfo): void =>
    set('semi-space-growth-factor', size < youngRoom ? 2 : 1);
  boundYoung(young());
  return {
    giveRoom: () => {
      set('semi-space-growth-factor', 2);
      set('heap-growing-percent', 400);
    },
    collect: () => {
      const space = young();
      boundYoung(space);
      if (space.space_used_size > muchGarbage) gc({ type: 'minor' });
    },
    collectAll: () => {
      const grown = getHeapStatistics().used_heap_size - settled;
      if (grown > Math.max(muchGrowth.bytes, settled * muchGrowth.share)) all({ type: 'major' });
    },
    takeRoom: () => {
      set('heap-growing-percent', 30);
      all({ type: 'major', flavor: 'last-resort' });
      boundYoung(young());
    },
  };
}

function young(): HeapSpaceInfo {
  return getHeapSpaceStatistics().find((space) => space.space_name === 'new_space') as HeapSpaceInfo;
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
