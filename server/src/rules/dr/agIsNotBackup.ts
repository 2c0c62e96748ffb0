/** An availability group in place of backups: what is deleted on one replica is deleted on all. */
import { message } from '../../text/messages/message.ts';
import { hasLogShipping } from '../facts/disasterRecovery.ts';
import { databasesIn } from '../facts/sqlRedundancy.ts';
import { defineRule } from '../rule.ts';

export const agIsNotBackup = defineRule({
  id: 'dr/ag-is-not-backup',
  kind: 'S',
  severity: 'warning',
  title: 'dr/ag-is-not-backup.title',
  subject: ['availabilityGroup'],
  reads: ['availabilityGroups', 'databases', 'backup', 'disasterRecovery'],
  sources: ['core/high-availability-using-sql-server-always-on-availability-groups'],
  scope: 'systemwide',
  *check({ platform }) {
    if (platform.topology.backup?.values.job?.value !== false || hasLogShipping(platform)) return;
    for (const group of platform.availabilityGroups) {
      if (platform.databases.length > 0 && databasesIn(platform, group).length === 0) continue;
      yield {
        entity: group.id,
        place: group.place,
        message: message('dr/ag-is-not-backup'),
        fixes: () => [
          {
            title: message('fix.backup-job'),
            preferred: true,
            operations: [{ op: 'set', path: ['backup', 'job'], value: true }],
          },
        ],
      };
    }
  },
});
