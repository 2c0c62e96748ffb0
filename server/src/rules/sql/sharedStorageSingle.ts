/** The shared storage of a failover cluster instance that does not survive the loss of one of its parts. */
import { removeKey, setKey } from '../../syntax/edit/operation.ts';
import { isDisasterRecoveryInstance } from '../../topology/carriers.ts';
import { storageOf } from '../facts/storage.ts';
import { concerned } from '../related.ts';
import { defineRule, describeRule, preferredFix, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'sql/shared-storage-single',
  kind: 'S',
  severity: 'information',
  title: 'Shared storage without redundancy',
  says: 'Storage "{storage}" is not redundant: all nodes of {instances} share it.',
  matters:
    'All nodes of the cluster use the same disk. Without redundancy of its own it takes the instance down, whichever node is up.',
  fixes: { 'raid-10': 'Use RAID 1+0 for "{storage}"' },
  subject: ['storage'],
  sources: ['tg/planning-for-database-availability'],
  scope: 'systemwide',
});

export const sharedStorageSingle = defineRule(rule, function* ({ platform }) {
  for (const storage of platform.topology.storage) {
    const { redundant } = storage.values;
    if (redundant?.value !== false) continue;
    const instances = platform.sqlInstances.filter(
      (instance) =>
        instance.placement?.kind === 'group' &&
        !isDisasterRecoveryInstance(instance) &&
        storageOf(platform, instance.entry.values.storage) === storage,
    );
    if (instances.length === 0) continue;
    const path = ['storage', storage.name];
    yield reportOn(storage, rule.say({ instances: instances.map(({ name }) => name), storage: storage.name }), {
      place: redundant.place,
      related: concerned(instances),
      fixes: () => [
        preferredFix(rule.fix('raid-10', { storage: storage.name }), [
          setKey([...path, 'raid'], '1+0'),
          removeKey([...path, 'redundant']),
        ]),
      ],
    });
  }
});
