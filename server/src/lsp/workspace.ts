/**
 * The topology files of the workspace that are not open: found once, then followed by file events. They are read when
 * something about them is wanted, and not kept.
 */
import { FileChangeType, type FileEvent } from 'vscode-languageserver';
import { open } from '../analysis/snapshot.ts';
import { configsAbove, isConfig } from '../features/config/configFinder.ts';
import { isTopologyFile } from '../vocabulary/topologyFile.ts';
import { clear, tell } from './diagnostics.ts';
import { type TopologyDocument, uriKey } from './documents.ts';
import { message } from './lspMessages.ts';
import { publishNow, publishSoon } from './publisher.ts';
import { reasonOf } from './reasonOf.ts';
import type { Session } from './session.ts';
import { folderKey } from './settings.ts';

export type Workspace = ReturnType<typeof workspaceFiles>;

export function workspaceFiles(session: Session) {
  const { host, documents, configs, configPublisher } = session;
  let allFolders: readonly string[] = [];
  /** Addresses by key. */
  const files = new Map<string, string>();
  /** How often each file was asked for: an answer that comes after the next question is too late. */
  const rounds = new Map<string, number>();

  /** Reads the configuration that holds for a file, and shows what is wrong in it. */
  async function readConfig(uri: string): Promise<void> {
    const config = await configs.find(uri);
    if (config && !session.closing) configPublisher.show(config);
  }

  /** A file as it is on disk, of the workspace or not. */
  async function read(uri: string): Promise<TopologyDocument | undefined> {
    if (!isTopologyFile(uriKey(uri))) return undefined;
    const text = await host.fileSystem?.readText(uri).catch((error: unknown) => {
      session.log(message('feature.log.cannot-read', { uri, reason: reasonOf(error) }));
      return undefined;
    });
    if (text === undefined) return undefined;
    await readConfig(uri);
    return { uri, version: null, snapshot: open(text) };
  }

  function nextRound(key: string): number {
    const round = (rounds.get(key) ?? 0) + 1;
    rounds.set(key, round);
    return round;
  }

  /** Reads a file and publishes what is found in it, unless it is open, gone, or asked for again meanwhile. */
  async function check(uri: string): Promise<void> {
    const key = uriKey(uri);
    const round = nextRound(key);
    const isWanted = (): boolean => !session.closing && rounds.get(key) === round && !documents.get(uri);
    const document = await read(uri);
    if (!isWanted()) return;
    if (document && files.has(key)) await publishNow(session, document, isWanted);
    else clear(session, uri);
  }

  async function checkAll(uris: readonly string[]): Promise<void> {
    for (const uri of uris) if (!documents.get(uri)) await check(uri);
  }

  /** Checks a document that is open, with the configuration that holds for it. */
  async function checkOpen(uri: string): Promise<void> {
    await readConfig(uri);
    publishSoon(session, uri);
  }

  /** Tells the client which files there are. */
  function announce(): void {
    tell(session, 'bizha/topologies', { uris: [...files.values()].sort() });
  }

  function drop(key: string, uri: string): void {
    files.delete(key);
    nextRound(key);
    if (!documents.get(uri)) clear(session, uri);
  }

  /** Forgets what is deleted: a file, or all that was in a folder. */
  function deleted(uri: string): void {
    const key = folderKey(uri);
    const isGone = (each: string): boolean => each === key || each.startsWith(`${key}/`);
    for (const [each, known] of files) if (isGone(each)) drop(each, known);
    configs.changed(uri);
    configPublisher.retract((each) => isGone(uriKey(each)) && !configs.get(each));
  }

  /** Configuration files have changed on disk: what they hold for is checked again, open or not. */
  async function checkBelow(isBelow: (key: string) => boolean): Promise<void> {
    for (const { uri } of documents.all()) if (isBelow(uriKey(uri))) await checkOpen(uri);
    await checkAll([...files.values()].filter((uri) => isBelow(uriKey(uri))));
  }

  async function findIn(folder: string): Promise<readonly string[]> {
    try {
      const { uris = [], complete = true } = (await host.fileSystem?.findTopologies(folder)) ?? {};
      if (!complete) session.log(message('feature.log.too-many-files', { uri: folder, n: uris.length }));
      return uris;
    } catch (error) {
      session.log(message('feature.log.cannot-read', { uri: folder, reason: reasonOf(error) }));
      return [];
    }
  }

  return {
    folders: () => allFolders,
    /** Finds and checks the files of folders. */
    add: async (folders: readonly string[]): Promise<void> => {
      allFolders = [...allFolders, ...folders];
      const found: string[] = [];
      for (const folder of folders) found.push(...(await findIn(folder)));
      for (const uri of found) files.set(uriKey(uri), uri);
      announce();
      await checkAll(found);
    },
    /** Forgets the files below folders. */
    remove: (folders: readonly string[]): void => {
      const keys = folders.map(folderKey);
      allFolders = allFolders.filter((each) => !keys.includes(folderKey(each)));
      for (const [key, uri] of files) if (keys.some((folder) => key.startsWith(`${folder}/`))) drop(key, uri);
      announce();
    },
    changed: async (events: readonly FileEvent[]): Promise<void> => {
      const gone = events.filter(({ type }) => type === FileChangeType.Deleted).map(({ uri }) => uri);
      const there = events.filter(({ type }) => type !== FileChangeType.Deleted).map(({ uri }) => uri);
      const before = files.size;
      for (const uri of gone) deleted(uri);
      const topologies = there.filter((uri) => isTopologyFile(uriKey(uri)));
      const isNews = files.size < before || topologies.some((uri) => !files.has(uriKey(uri)));
      for (const uri of topologies) files.set(uriKey(uri), uri);
      if (isNews) announce();
      await checkAll(topologies);
      const changedConfigs = events.map(({ uri }) => uri).filter(isConfig);
      for (const uri of changedConfigs) configs.changed(uri);
      const keys = changedConfigs.map(uriKey);
      if (keys.length > 0) await checkBelow((key) => configsAbove(key).some((config) => keys.includes(config)));
    },
    /** A document was closed: the file on disk counts again, if it is one of the workspace. */
    closed: async (uri: string): Promise<void> => {
      if (files.has(uriKey(uri))) await check(uri);
      else clear(session, uri);
    },
    checkOpen,
    /** Checks all files again, open or not. */
    refresh: async (): Promise<void> => {
      for (const { uri } of documents.all()) publishSoon(session, uri);
      configPublisher.refresh();
      await checkAll([...files.values()]);
    },
    read,
  };
}
