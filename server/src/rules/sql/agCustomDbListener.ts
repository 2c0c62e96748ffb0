/** A custom database of the backup job under the name of a replica: after a failover the job asks the wrong server. */
import { isInBackupJob } from '../../topology/disasterRecovery.ts';
import { defineRule, describeRule, reportOn } from '../rule.ts';
import { availabilityGroupVersions, replicaInstances, supportedGroups } from './availabilityGroups.ts';
import { addToGroup } from './fixes/sharedFixes.ts';

const rule = describeRule({
  id: 'sql/ag-custom-db-listener',
  kind: 'R',
  severity: 'warning',
  title: 'Custom database of the job without the listener',
  says: 'Custom database "{db}" does not use the listener of "{group}". The backup job has it under instance "{instance}".',
  matters:
    'The job asks each database that was added to it at the server that was stated for it. Under the name of a replica that is not the primary after a failover; the listener leads to the primary.',
  applies: availabilityGroupVersions,
  subject: ['database'],
  sources: ['core/high-availability-using-sql-server-always-on-availability-groups'],
  scope: 'none',
});

export const agCustomDbListener = defineRule(rule, function* ({ platform }) {
  const groups = supportedGroups(platform);
  for (const database of platform.databases) {
    const { instance, name, kind } = database;
    if (kind !== 'custom' || !instance || !isInBackupJob(platform, database)) continue;
    const group = groups.find((each) => replicaInstances(each).includes(instance));
    if (!group) continue;
    yield reportOn(database, rule.say({ db: name, instance: instance.name, group: group.name }), {
      place: database.entry.values.on?.place ?? database.place,
      fixes: () => (instance.entry.values.edition?.value === 'standard' ? [] : [addToGroup(name, group)]),
    });
  }
});
