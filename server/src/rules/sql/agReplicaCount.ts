/** An availability group of SQL Server Standard with more than two replicas. */
import { defineRule, describeRule, reportOn } from '../rule.ts';
import { standardReplicas, supportedGroups } from './availabilityGroups.ts';
import { toEnterprise } from './fixes/sharedFixes.ts';

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
    const standard = standardReplicas(group);
    if (!replicas || n <= limit || standard.length === 0) continue;
    yield reportOn(group, rule.say({ group: group.name, n }), {
      place: replicas.place,
      fixes: () => [{ ...toEnterprise(standard), preferred: true }],
    });
  }
});
