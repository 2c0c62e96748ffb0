/**
 * The topology files of the workspace that are not open: found once, then followed by file events. They are read when
 * something about them is wanted, and not kept.
 */
import { FileChangeType, type FileEvent } from 'vscode-languageserver';
import { open } from '../analysis/snapshot.ts';
import { configsAbove, isConfig } from '../features/config/configFinder.ts';
import { clear, publish } from './diagnostics.ts';
import { type TopologyDocument, uriKey } from './documents.ts';
import { message } from './lspMessages.ts';
import { reasonOf, type Session } from './session.ts';

export interface Workspace {
  /** Finds and checks the files of folders. */
  readonly add: (folders: readonly string[]) => Promise<void>;
  /** Forgets the files below folders. */
  readonly remove: (folders: readonly string[]) => void;
  readonly changed: (events: readonly FileEvent[]) => Promise<void>;
  /** A document was closed: the file on disk counts again, if it is one of the workspace. */
  readonly closed: (uri: string) => Promise<void>;
  /** Checks all files anew. */
  readonly refresh: () => Promise<void>;
  /** A file as it is on disk, of the workspace or not. */
  readonly read: (uri: string) => Promise<TopologyDocument | undefined>;
}

/** What the names of topology files end with. */
const topologyFile = /\.bizha\.ya?ml$/i;

export function workspaceFiles(session: Session): Workspace {
  /** Addresses by key. */
  const files = new Map<string, string>();
  /** How often each file was asked for: an answer that comes after the next question is too late. */
  const rounds = new Map<string, number>();

  async function read(uri: string): Promise<TopologyDocument | undefined> {
    if (!topologyFile.test(uriKey(uri))) return undefined;
    const text = await session.host.fileSystem?.readText(uri).catch((error: unknown) => {
      session.log(message('feature.log.cannot-read', { uri, reason: reasonOf(error) }));
      return undefined;
    });
    if (text === undefined) return undefined;
    await session.configs.know(uri);
    return { uri, version: null, snapshot: open(text) };
  }

  /** Reads a file and publishes what is found in it, unless it is open, gone, or asked for again meanwhile. */
  async function check(uri: string): Promise<void> {
    const key = uriKey(uri);
    const round = (rounds.get(key) ?? 0) + 1;
    rounds.set(key, round);
    const document = await read(uri);
    await new Promise<void>((resolve) => session.host.defer(resolve));
    if (session.closing || rounds.get(key) !== round || session.documents.get(uri)) return;
    if (document && files.has(key)) void publish(session, document);
    else clear(session, uri);
  }

  async function checkAll(uris: readonly string[]): Promise<void> {
    for (const uri of uris) if (!session.documents.get(uri)) await check(uri);
  }

  /** Tells the client which files there are. */
  function announce(): void {
    void session.connection.sendNotification('bizha/topologies', { uris: [...files.values()].sort() }).catch(() => {});
  }

  function drop(uri: string): void {
    const key = uriKey(uri);
    files.delete(key);
    rounds.set(key, (rounds.get(key) ?? 0) + 1);
    if (!session.documents.get(uri)) clear(session, uri);
  }

  /** Configuration files have changed on disk: what they hold for is checked anew, open or not. */
  async function configured(uris: readonly string[]): Promise<void> {
    if (uris.length === 0) return;
    for (const uri of uris) session.configs.changed(uri);
    const below = (uri: string): boolean => uris.some((each) => configsAbove(uriKey(uri)).includes(uriKey(each)));
    for (const { uri } of session.documents.all().filter((each) => below(each.uri))) {
      await session.configs.know(uri);
      const document = session.documents.get(uri);
      if (document && !session.closing) void publish(session, document);
    }
    await checkAll([...files.values()].filter(below));
  }

  return {
    add: async (folders) => {
      const found: string[] = [];
      for (const folder of folders) found.push(...((await session.host.fileSystem?.findTopologies(folder)) ?? []));
      for (const uri of found) files.set(uriKey(uri), uri);
      announce();
      await checkAll(found);
    },
    remove: (folders) => {
      const inside = (key: string): boolean =>
        folders.some((folder) => key.startsWith(`${uriKey(folder).replace(/\/$/, '')}/`));
      for (const [key, uri] of files) if (inside(key)) drop(uri);
      announce();
    },
    changed: async (events) => {
      const topologies = events.filter(({ uri }) => topologyFile.test(uriKey(uri)));
      const isNews = ({ uri, type }: FileEvent): boolean =>
        (type === FileChangeType.Deleted) === files.has(uriKey(uri));
      const news = topologies.some(isNews);
      for (const { uri, type } of topologies) {
        if (type === FileChangeType.Deleted) drop(uri);
        else files.set(uriKey(uri), uri);
      }
      if (news) announce();
      await checkAll(topologies.filter(({ type }) => type !== FileChangeType.Deleted).map(({ uri }) => uri));
      await configured(events.map(({ uri }) => uri).filter(isConfig));
    },
    closed: async (uri) => {
      if (files.has(uriKey(uri))) await check(uri);
      else clear(session, uri);
    },
    refresh: () => checkAll([...files.values()]),
    read,
  };
}
