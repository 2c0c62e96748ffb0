/** What an availability group does not copy: logins, Agent jobs, Database Mail. */
import { message } from '../../text/messages/message.ts';
import { supportedGroups } from '../facts/availabilityGroups.ts';
import { defineRule } from '../rule.ts';

export const agJobs = defineRule({
  id: 'sql/ag-jobs',
  kind: 'R',
  severity: 'information',
  title: 'sql/ag-jobs.title',
  subject: ['availabilityGroup'],
  reads: ['availabilityGroups', 'databases', 'sqlInstances', 'group'],
  sources: ['core/high-availability-using-sql-server-always-on-availability-groups'],
  scope: 'systemwide',
  *check({ platform }) {
    for (const group of supportedGroups(platform)) {
      const { jobsReplicated } = group.entry.values;
      if (jobsReplicated?.value === true) continue;
      yield {
        entity: group.id,
        place: jobsReplicated?.place ?? group.place,
        message: message('sql/ag-jobs'),
        fixes: () => [
          {
            title: message('fix.jobs-replicated', { group: group.name }),
            operations: [{ op: 'set', path: ['availabilityGroups', group.name, 'jobsReplicated'], value: true }],
            preferred: true,
          },
        ],
      };
    }
  },
});
