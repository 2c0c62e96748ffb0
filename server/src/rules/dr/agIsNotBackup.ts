/** An availability group in place of backups: what is deleted on one replica is deleted on all. */
import { hasLogShipping } from '../../topology/disasterRecovery.ts';
import { databasesIn } from '../facts/sqlRedundancy.ts';
import { defineRule, describeRule, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'dr/ag-is-not-backup',
  kind: 'S',
  severity: 'warning',
  title: 'Availability group instead of backup',
  says: 'Availability group "{group}" is no backup. Its replicas copy deletions and damage too.',
  matters:
    'Replicas copy everything, also what was deleted or damaged by mistake. Only a backup leads back to the moment before.',
  subject: ['availabilityGroup'],
  sources: ['core/high-availability-using-sql-server-always-on-availability-groups'],
  scope: 'systemwide',
});

export const agIsNotBackup = defineRule(rule, function* ({ platform }) {
  if (platform.topology.backup?.values.job?.value !== false || hasLogShipping(platform)) return;
  for (const group of platform.availabilityGroups) {
    if (platform.databases.length > 0 && databasesIn(platform, group).length === 0) continue;
    yield reportOn(group, rule.say({ group: group.name }));
  }
});
