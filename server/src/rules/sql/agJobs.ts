/** What an availability group does not copy: logins, Agent jobs, Database Mail. */
import { defineRule, describeRule } from '../rule.ts';
import { availabilityGroupVersions, supportedGroups } from './availabilityGroups.ts';

const rule = describeRule({
  id: 'sql/ag-jobs',
  kind: 'R',
  severity: 'information',
  title: 'Jobs and logins per replica',
  says: 'Logins, Agent jobs and Database Mail must be created on every replica, with a primary-replica check.',
  matters:
    'The group replicates databases, and not what lies outside of them. After a failover logins are missing, and jobs do not run or run on the wrong replica.',
  applies: availabilityGroupVersions,
  fixes: { 'jobs-replicated': 'Mark logins, jobs and mail of "{group}" as present on every replica' },
  subject: ['availabilityGroup'],
  sources: ['core/high-availability-using-sql-server-always-on-availability-groups'],
  scope: 'systemwide',
});

export const agJobs = defineRule(rule, function* ({ platform }) {
  for (const group of supportedGroups(platform)) {
    const { jobsReplicated } = group.entry.values;
    if (jobsReplicated?.value === true) continue;
    yield {
      entity: group.id,
      place: jobsReplicated?.place ?? group.place,
      message: rule.say(),
      fixes: () => [
        {
          title: rule.fix('jobs-replicated', { group: group.name }),
          operations: [{ op: 'set', path: ['availabilityGroups', group.name, 'jobsReplicated'], value: true }],
          preferred: true,
        },
      ],
    };
  }
});
