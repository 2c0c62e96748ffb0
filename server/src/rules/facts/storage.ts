/** Which storage an instance or a database is on. */
import type { EntryOf } from '../../topology/entry.ts';
import type { Reference } from '../../topology/fact.ts';
import type { Database, Platform } from '../../topology/platform.ts';

/** The storage of a name; `undefined` when none is stated or defined. */
export function storageOf({ topology }: Platform, reference: Reference | undefined): EntryOf<'storage'> | undefined {
  const name = reference?.name.toLowerCase();
  return topology.storage.find((storage) => storage.name.toLowerCase() === name);
}

/** The databases whose files are on the storage. */
export function databasesAt(platform: Platform, storage: EntryOf<'storage'>): readonly Database[] {
  const name = storage.name.toLowerCase();
  return platform.databases.filter(({ entry, instance }) => {
    const stated = entry.values.storage ?? instance?.entry.values.storage;
    return stated?.name.toLowerCase() === name;
  });
}
