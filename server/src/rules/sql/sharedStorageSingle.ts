/** The shared storage of a failover cluster instance that does not survive the loss of one of its parts. */
import { message } from '../../text/messages/message.ts';
import { concerned } from '../facts/concerned.ts';
import { isDisasterRecoveryInstance } from '../facts/sqlRedundancy.ts';
import { storageOf } from '../facts/storage.ts';
import { defineRule } from '../rule.ts';

export const sharedStorageSingle = defineRule({
  id: 'sql/shared-storage-single',
  kind: 'S',
  severity: 'information',
  title: 'sql/shared-storage-single.title',
  subject: ['storage'],
  reads: ['storage', 'sqlInstances', 'clusters', 'servers', 'sites'],
  sources: ['tg/planning-for-database-availability'],
  scope: 'systemwide',
  *check({ platform }) {
    for (const storage of platform.topology.storage) {
      const { redundant, raid } = storage.values;
      if (redundant?.value !== false) continue;
      const instances = platform.sqlInstances.filter(
        (instance) =>
          instance.placement?.kind === 'group' &&
          !isDisasterRecoveryInstance(instance) &&
          storageOf(platform, instance.entry.values.storage) === storage,
      );
      if (instances.length === 0) continue;
      const path = ['storage', storage.name];
      yield {
        entity: storage.id,
        place: redundant.place,
        message: message('sql/shared-storage-single'),
        related: concerned(instances),
        fixes: () => [
          {
            title: message('fix.raid-10', { storage: storage.name }),
            operations: [
              ...(raid?.value === '1+0' ? [] : [{ op: 'set', path: [...path, 'raid'], value: '1+0' } as const]),
              { op: 'set', path: [...path, 'redundant'], value: true },
            ],
            preferred: true,
          },
        ],
      };
    }
  },
});
