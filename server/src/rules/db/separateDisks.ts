/**
 * Databases that write much and share a disk. Only storage that they name themselves counts: that of a whole instance is an
 * array as a rule.
 */
import { message } from '../../text/messages/message.ts';
import type { DatabaseKind } from '../../vocabulary/database.ts';
import { concerned } from '../facts/concerned.ts';
import { storageOfDatabase } from '../facts/storage.ts';
import { defineRule } from '../rule.ts';

const busyKinds: ReadonlySet<DatabaseKind | undefined> = new Set([
  'messagebox',
  'tracking',
  'bam-primary-import',
] as const);

export const separateDisks = defineRule({
  id: 'db/separate-disks',
  kind: 'R',
  severity: 'hint',
  title: 'db/separate-disks.title',
  subject: ['storage'],
  reads: ['databases', 'storage'],
  sources: ['tg/high-availability-for-databases'],
  scope: 'none',
  *check({ platform }) {
    const stated = platform.databases.filter(
      ({ kind, entry }) => busyKinds.has(kind) && entry.values.storage !== undefined,
    );
    if (stated.length < 2) return;
    for (const storage of platform.topology.storage) {
      const busy = stated.filter((database) => storageOfDatabase(platform, database) === storage);
      if (busy.length < 2) continue;
      yield {
        entity: storage.id,
        place: storage.place,
        message: message('db/separate-disks'),
        related: concerned(busy),
      };
    }
  },
});
