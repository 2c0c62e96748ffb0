/**
 * Databases that write much and share a disk. Only storage that they name themselves counts: that of a whole instance is an
 * array as a rule.
 */
import type { DatabaseKind } from '../../vocabulary/database.ts';
import { storageOf } from '../facts/storage.ts';
import { concerned } from '../related.ts';
import { defineRule, describeRule, reportOn } from '../rule.ts';

const busyKinds: ReadonlySet<DatabaseKind | undefined> = new Set([
  'messagebox',
  'tracking',
  'bam-primary-import',
] as const);

const rule = describeRule({
  id: 'db/separate-disks',
  kind: 'R',
  severity: 'hint',
  title: 'Databases share a disk',
  says: '{dbs} share storage "{storage}". Separate disks are recommended.',
  matters: 'Busy databases on one disk wait for each other, and its loss takes all of them.',
  subject: ['storage'],
  sources: ['tg/high-availability-for-databases'],
  scope: 'none',
});

export const separateDisks = defineRule(rule, function* ({ platform }) {
  const stated = platform.databases.filter(
    ({ kind, entry }) => busyKinds.has(kind) && entry.values.storage !== undefined,
  );
  if (stated.length < 2) return;
  for (const storage of platform.topology.storage) {
    const busy = stated.filter(({ entry }) => storageOf(platform, entry.values.storage) === storage);
    if (busy.length < 2) continue;
    yield reportOn(storage, rule.say({ dbs: busy.map(({ name }) => name), storage: storage.name }), {
      related: concerned(busy),
    });
  }
});
