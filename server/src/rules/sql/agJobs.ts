/** What an availability group does not copy: logins, Agent jobs, Database Mail. */
import { setKey } from '../../syntax/edit/operation.ts';
import type { Place } from '../../syntax/node.ts';
import type { AvailabilityGroup } from '../../topology/platform.ts';
import { defineRule, describeRule, fixOf, reportOn } from '../rule.ts';
import { availabilityGroupVersions, replicaInstances, supportedGroups } from './availabilityGroups.ts';

const rule = describeRule({
  id: 'sql/ag-jobs',
  kind: 'R',
  severity: 'information',
  title: 'Jobs and logins per replica',
  says: {
    '': 'Availability group "{group}" does not copy logins, Agent jobs and Database Mail. Create them on every replica, jobs with a check for the primary.',
    group: 'The same holds for "{group}", on the same instances',
  },
  matters:
    'The group replicates databases, and not what lies outside of them: after a failover logins can be missing, and jobs do not run or run on the wrong replica. They are copied again after each new host, MessageBox or BAM view.',
  applies: availabilityGroupVersions,
  fixes: { 'jobs-replicated': 'Note that logins, jobs and mail of {groups} are on every replica' },
  subject: ['availabilityGroup'],
  sources: ['core/high-availability-using-sql-server-always-on-availability-groups'],
  scope: 'systemwide',
});

export const agJobs = defineRule(rule, function* ({ platform }) {
  const open = supportedGroups(platform).filter(({ entry }) => entry.values.jobsReplicated?.value !== true);
  for (const [group, ...others] of onSameInstances(open)) {
    if (!group) continue;
    const groups = [group, ...others].map(({ name }) => name);
    yield reportOn(group, rule.say({ group: group.name }), {
      place: placeOf(group),
      related: others.map((other) => ({ message: rule.say('group', { group: other.name }), place: placeOf(other) })),
      about: others.map(({ id }) => id),
      fixes: () => [
        fixOf(
          rule.fix('jobs-replicated', { groups }),
          groups.map((name) => setKey(['availabilityGroups', name, 'jobsReplicated'], true)),
        ),
      ],
    });
  }
});

/** What lies outside of databases is there once for each instance, however many groups it carries. */
function onSameInstances(groups: readonly AvailabilityGroup[]): readonly (readonly AvailabilityGroup[])[] {
  const found: AvailabilityGroup[][] = [];
  for (const group of groups) {
    const instances = replicaInstances(group);
    const known = found.find(([first]) => {
      const covered = first ? replicaInstances(first) : [];
      return instances.length > 0 && instances.every((instance) => covered.includes(instance));
    });
    if (known) known.push(group);
    else found.push([group]);
  }
  return found;
}

function placeOf({ entry, place }: AvailabilityGroup): Place {
  return entry.values.jobsReplicated?.place ?? place;
}
