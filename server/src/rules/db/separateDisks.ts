/** Databases that write much and share a disk. A disk array is no such disk, unless each of them names it. */
import { message } from '../../text/messages/message.ts';
import type { Database, Platform } from '../../topology/platform.ts';
import type { EntryOf } from '../../topology/topology.ts';
import type { DatabaseKind } from '../../vocabulary/database.ts';
import { databasesAt } from '../facts/storage.ts';
import { defineRule } from '../rule.ts';

const busyKinds: ReadonlySet<DatabaseKind | undefined> = new Set([
  'messagebox',
  'tracking',
  'bam-primary-import',
] as const);
const diskKinds: ReadonlySet<string | undefined> = new Set(['shared-disk', 'azure-shared-disk', 'local']);

export const separateDisks = defineRule({
  id: 'db/separate-disks',
  kind: 'R',
  severity: 'hint',
  title: 'db/separate-disks.title',
  subject: ['storage'],
  reads: ['databases', 'storage', 'sqlInstances'],
  sources: ['tg/high-availability-for-databases'],
  scope: 'none',
  *check({ platform }) {
    for (const storage of platform.topology.storage) {
      const busy = busyOn(platform, storage);
      if (busy.length < 2) continue;
      yield {
        entity: storage.id,
        place: storage.place,
        message: message('db/separate-disks', { dbs: busy.map((database) => database.name), storage: storage.name }),
      };
    }
  },
});

function busyOn(platform: Platform, storage: EntryOf<'storage'>): readonly Database[] {
  const isDisk = diskKinds.has(storage.values.kind?.value);
  return databasesAt(platform, storage).filter(
    ({ kind, entry }) => busyKinds.has(kind) && (isDisk || entry.values.storage !== undefined),
  );
}
