/** An availability group of SQL Server Standard with more than two replicas. */
import { setKey } from '../../syntax/edit/operation.ts';
import { defineRule, describeRule, preferredFix, reportOn } from '../rule.ts';
import { replicaInstances, supportedGroups } from './availabilityGroups.ts';
import { sharedTitles } from './fixes/sharedTitles.ts';

const limit = 2;

const rule = describeRule({
  id: 'sql/ag-replica-count',
  kind: 'C',
  severity: 'error',
  title: 'More than two replicas on Standard',
  says: 'Availability group "{group}" has too many replicas: {n}, and SQL Server Standard allows two.',
  matters:
    'A basic availability group, which is what Standard has, is one database on two replicas. A third replica cannot be added to it.',
  applies: 'The Standard edition of SQL Server 2016 and later.',
  subject: ['availabilityGroup'],
  sources: [
    'sql-docs/database-engine/availability-groups/windows/basic-availability-groups-always-on-availability-groups',
    'core/high-availability-using-sql-server-always-on-availability-groups',
  ],
  scope: 'none',
});

export const agReplicaCount = defineRule(rule, function* ({ platform }) {
  for (const group of supportedGroups(platform)) {
    const { replicas } = group.entry.values;
    const n = new Set(replicas?.items.map(({ name }) => name.toLowerCase())).size;
    const standard = replicaInstances(group).filter(({ entry }) => entry.values.edition?.value === 'standard');
    if (!replicas || n <= limit || standard.length === 0) continue;
    const instances = standard.map((instance) => instance.name);
    yield reportOn(group, rule.say({ group: group.name, n }), {
      place: replicas.place,
      fixes: () => [
        preferredFix(
          sharedTitles('sql-enterprise', { instances }),
          instances.map((name) => setKey(['sqlInstances', name, 'edition'], 'enterprise')),
        ),
      ],
    });
  }
});
