/**
 * Finds the configuration file that holds for a file: the nearest upwards. A file is read when it is first asked for, and
 * kept until it is said to have changed.
 */
import { configFileName } from '../../vocabulary/configFile.ts';
import { type ConfigFile, openConfig } from './configFile.ts';

/** A configuration file, and where it is. */
export interface FoundConfig {
  readonly uri: string;
  readonly file: ConfigFile;
}

/** More folders than any path has; a bound for addresses that are not what they seem. */
const maxFolders = 100;

/** What is known of one place where a configuration file can be. */
interface Slot {
  readonly ready: Promise<void>;
  found: FoundConfig | undefined;
}

/** `readText` gives the text of a file, or `undefined` when there is none; `keyOf` makes addresses comparable. */
export function configFinder(readText: (uri: string) => Promise<string | undefined>, keyOf: (uri: string) => string) {
  const slots = new Map<string, Slot>();

  function read(uri: string): Slot {
    const slot: Slot = {
      ready: readText(uri).then((text) => {
        slot.found = text === undefined ? undefined : { uri, file: openConfig(text) };
      }),
      found: undefined,
    };
    slots.set(keyOf(uri), slot);
    return slot;
  }

  return {
    /** The configuration that holds for a file; reads what is not known yet. Rejects where reading does. */
    find: async (uri: string): Promise<FoundConfig | undefined> => {
      for (const candidate of configsAbove(uri)) {
        const slot = slots.get(keyOf(candidate)) ?? read(candidate);
        await slot.ready;
        if (slot.found) return slot.found;
      }
      return undefined;
    },
    /** The same, as far as it is known. */
    known: (uri: string): FoundConfig | undefined => {
      for (const candidate of configsAbove(uri)) {
        const found = slots.get(keyOf(candidate))?.found;
        if (found) return found;
      }
      return undefined;
    },
    /** A configuration file, or all in a folder, may be others now, be new or gone: read when next asked for. */
    forget: (uri: string): void => {
      const key = keyOf(uri);
      for (const each of slots.keys()) if (each === key || each.startsWith(`${key}/`)) slots.delete(each);
    },
    /** A configuration file as it stands somewhere else, such as in an editor. */
    put: (uri: string, file: ConfigFile): void => {
      slots.set(keyOf(uri), { ready: Promise.resolve(), found: { uri, file } });
    },
  };
}

/** Where a configuration file for `uri` can be, the nearest first; nowhere for what lies in no folder. */
export function configsAbove(uri: string): string[] {
  const root = /^[a-z][a-z0-9+.-]*:\/\/[^/]*\//i.exec(uri)?.[0];
  if (root === undefined) return [];
  const folders = uri.slice(root.length).split('/').slice(0, -1);
  return Array.from({ length: Math.min(folders.length + 1, maxFolders) }, (_, up) => {
    const path = folders.slice(0, folders.length - up).map((folder) => `${folder}/`);
    return `${root}${path.join('')}${configFileName}`;
  });
}

/** Whether an address is that of a configuration file. */
export function isConfig(uri: string): boolean {
  return uri.slice(uri.lastIndexOf('/') + 1).toLowerCase() === configFileName;
}
