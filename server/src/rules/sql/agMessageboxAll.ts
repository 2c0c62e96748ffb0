/** Of several MessageBoxes some are in an availability group and others on an instance without redundancy. */
import { message } from '../../text/messages/message.ts';
import { replicaInstances, supportedGroups } from '../facts/availabilityGroups.ts';
import { databasesIn, instanceRedundancy, isDisasterRecoveryInstance } from '../facts/sqlRedundancy.ts';
import { defineRule } from '../rule.ts';

export const agMessageboxAll = defineRule({
  id: 'sql/ag-messagebox-all',
  kind: 'S',
  severity: 'error',
  title: 'sql/ag-messagebox-all.title',
  subject: ['database'],
  reads: ['databases', 'availabilityGroups', 'sqlInstances', 'servers', 'clusters', 'sites', 'group'],
  sources: ['core/high-availability-using-sql-server-always-on-availability-groups'],
  scope: 'systemwide',
  *check({ platform }) {
    const group = supportedGroups(platform).find((each) =>
      databasesIn(platform, each).some((database) => database.kind === 'messagebox'),
    );
    if (!group) return;
    const standard = replicaInstances(group).some(({ entry }) => entry.values.edition?.value === 'standard');
    for (const { id, kind, name, place, entry, instance } of platform.databases) {
      if (kind !== 'messagebox' || !instance || isDisasterRecoveryInstance(instance)) continue;
      if (instanceRedundancy(platform, instance) !== 'single') continue;
      yield {
        entity: id,
        place: entry.values.on?.place ?? place,
        message: message('sql/ag-messagebox-all', { db: name }),
        fixes: () =>
          standard
            ? []
            : [
                {
                  title: message('fix.add-to-group', { db: name, group: group.name }),
                  operations: [{ op: 'set', path: ['databases', name, 'on'], value: group.name }],
                  preferred: true,
                  safe: true,
                },
              ],
      };
    }
  },
});
