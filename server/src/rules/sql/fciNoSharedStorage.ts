/** A failover cluster instance whose files are on storage that only one node reaches. */
import type { Operation } from '../../syntax/edit/operation.ts';
import { message } from '../../text/messages/message.ts';
import type { EntryOf } from '../../topology/entry.ts';
import type { Platform, SqlInstance } from '../../topology/platform.ts';
import { eachOf } from '../each.ts';
import { storageOf } from '../facts/storage.ts';
import { defineRule, type Fix } from '../rule.ts';

export const fciNoSharedStorage = defineRule({
  id: 'sql/fci-no-shared-storage',
  kind: 'C',
  severity: 'error',
  title: 'sql/fci-no-shared-storage.title',
  subject: ['sqlInstance'],
  reads: ['servers', 'storage', 'clusters', 'sqlInstances'],
  sources: [
    'core/clustering-the-biztalk-server-databases1',
    'core/high-availability-using-sql-server-always-on-availability-groups',
  ],
  scope: 'systemwide',
  check: eachOf(
    ({ platform }) => platform.sqlInstances,
    ({ platform }, instance) => {
      const storage = storageOf(platform, instance.entry.values.storage);
      if (instance.placement?.kind !== 'group' || storage?.values.kind?.value !== 'local') return undefined;
      return [
        {
          entity: instance.id,
          place: instance.entry.values.storage?.place ?? instance.place,
          message: message('sql/fci-no-shared-storage'),
          fixes: () => fixesFor(platform, instance, storage),
        },
      ];
    },
  ),
});

/** Shared storage that is there and carries nothing else, or the same storage made shared, attached where the instance is. */
function fixesFor(platform: Platform, instance: SqlInstance, storage: EntryOf<'storage'>): readonly Fix[] {
  const used = new Set(platform.sqlInstances.map((each) => each.entry.values.storage?.name.toLowerCase()));
  const others = platform.topology.storage.filter(
    ({ name, values }) => values.kind !== undefined && values.kind.value !== 'local' && !used.has(name.toLowerCase()),
  );
  const moves: Operation[] =
    storage.values.on && instance.entry.values.on
      ? [{ op: 'set', path: ['storage', storage.name, 'on'], value: instance.entry.values.on.name }]
      : [];
  return [
    ...others.map(
      ({ name }): Fix => ({
        title: message('fix.use-storage', { instance: instance.name, storage: name }),
        operations: [{ op: 'set', path: ['sqlInstances', instance.name, 'storage'], value: name }],
      }),
    ),
    {
      title: message('fix.share-storage', { storage: storage.name }),
      operations: [{ op: 'set', path: ['storage', storage.name, 'kind'], value: 'shared-disk' }, ...moves],
      preferred: true,
    },
  ];
}
