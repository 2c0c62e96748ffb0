/** A replica on SQL Server 2016 before SP2, which handles distributed transactions less well. */
import { defineRule, describeRule } from '../rule.ts';
import { availabilityGroupVersions, replicaInstances, sqlLevel, supportedGroups } from './availabilityGroups.ts';
import { sharedTitles } from './fixes/sharedTitles.ts';

const rule = describeRule({
  id: 'sql/ag-sql-sp',
  kind: 'R',
  severity: 'information',
  title: 'SQL 2016 before SP2',
  says: 'SQL Server 2016 SP2 or later handles MSDTC better.',
  matters:
    'Until Service Pack 2 distributed transactions within one instance are not supported, which forces the databases apart.',
  applies: availabilityGroupVersions,
  subject: ['sqlInstance'],
  sources: ['core/high-availability-using-sql-server-always-on-availability-groups'],
  scope: 'none',
});

export const agSqlSp = defineRule(rule, function* ({ platform }) {
  const replicas = new Set(supportedGroups(platform).flatMap(replicaInstances));
  for (const instance of replicas) {
    const { servicePack } = instance.entry.values;
    if (sqlLevel(instance) !== 'no' || servicePack === undefined) continue;
    const { name } = instance;
    yield {
      entity: instance.id,
      place: servicePack.place,
      message: rule.say(),
      fixes: () => [
        {
          title: sharedTitles('raise-service-pack', { instances: [name] }),
          operations: [{ op: 'set', path: ['sqlInstances', name, 'servicePack'], value: 2 }],
          preferred: true,
        },
      ],
    };
  }
});
