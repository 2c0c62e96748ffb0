/** A failover cluster instance whose files are on storage that only one node reaches. */
import { type Operation, setKey } from '../../syntax/edit/operation.ts';
import type { EntryOf } from '../../topology/entry.ts';
import type { Platform, SqlInstance } from '../../topology/platform.ts';
import { storageOf } from '../facts/storage.ts';
import { allSqlInstances, defineRuleForEach } from '../forEach.ts';
import { describeRule, type Fix, fixOf, preferredFix, reportOn } from '../rule.ts';

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

export const fciNoSharedStorage = defineRuleForEach(rule, allSqlInstances, ({ platform }, instance) => {
  const storage = storageOf(platform, instance.entry.values.storage);
  if (instance.placement?.kind !== 'group' || storage?.values.kind?.value !== 'local') return undefined;
  return reportOn(instance, rule.say({ instance: instance.name, storage: storage.name }), {
    place: instance.entry.values.storage?.place ?? instance.place,
    fixes: () => fixesFor(platform, instance, storage),
  });
});

/** Shared storage that is there and carries nothing else, or the same storage made shared, attached where the instance is. */
function fixesFor(platform: Platform, instance: SqlInstance, storage: EntryOf<'storage'>): readonly Fix[] {
  const used = new Set(platform.sqlInstances.map((each) => each.entry.values.storage?.name.toLowerCase()));
  const others = platform.topology.storage.filter(
    ({ name, values }) => values.kind !== undefined && values.kind.value !== 'local' && !used.has(name.toLowerCase()),
  );
  const moves: Operation[] =
    storage.values.on && instance.entry.values.on
      ? [setKey(['storage', storage.name, 'on'], instance.entry.values.on.name)]
      : [];
  return [
    ...others.map(({ name }) =>
      fixOf(rule.fix('use-storage', { instance: instance.name, storage: name }), [
        setKey(['sqlInstances', instance.name, 'storage'], name),
      ]),
    ),
    preferredFix(rule.fix('share-storage', { storage: storage.name }), [
      setKey(['storage', storage.name, 'kind'], 'shared-disk'),
      ...moves,
    ]),
  ];
}
