/** A failover cluster instance whose files are on storage that only one node reaches. */
import type { Operation } from '../../syntax/edit/operation.ts';
import type { EntryOf } from '../../topology/entry.ts';
import type { Platform, SqlInstance } from '../../topology/platform.ts';

import { checkEach } from '../each.ts';
import { storageOf } from '../facts/storage.ts';
import { defineRule, describeRule, type Fix } from '../rule.ts';

const rule = describeRule({
  id: 'sql/fci-no-shared-storage',
  kind: 'C',
  severity: 'error',
  title: 'Failover cluster instance on local storage',
  says: 'Failover cluster instance "{instance}" is on local storage "{storage}". Only one node reaches it.',
  matters:
    'The instance moves to another node and needs its files there. On a local disk they stay behind on the node that has failed.',
  fixes: {
    'use-storage': 'Put "{instance}" on "{storage}"',
    'share-storage': 'Make "{storage}" a shared disk',
  },
  subject: ['sqlInstance'],
  sources: [
    'core/clustering-the-biztalk-server-databases1',
    'core/high-availability-using-sql-server-always-on-availability-groups',
  ],
  scope: 'systemwide',
});

export const fciNoSharedStorage = defineRule(
  rule,
  checkEach(
    ({ platform }) => platform.sqlInstances,
    ({ platform }, instance) => {
      const storage = storageOf(platform, instance.entry.values.storage);
      if (instance.placement?.kind !== 'group' || storage?.values.kind?.value !== 'local') return undefined;
      return {
        entity: instance.id,
        place: instance.entry.values.storage?.place ?? instance.place,
        message: rule.say({ instance: instance.name, storage: storage.name }),
        fixes: () => fixesFor(platform, instance, storage),
      };
    },
  ),
);

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
        title: rule.fix('use-storage', { instance: instance.name, storage: name }),
        operations: [{ op: 'set', path: ['sqlInstances', instance.name, 'storage'], value: name }],
      }),
    ),
    {
      title: rule.fix('share-storage', { storage: storage.name }),
      operations: [{ op: 'set', path: ['storage', storage.name, 'kind'], value: 'shared-disk' }, ...moves],
      preferred: true,
    },
  ];
}
