/** A replica on SQL Server 2016 before SP2, which handles distributed transactions less well. */
import { message } from '../../text/messages/message.ts';
import { replicaInstances, sqlLevel, supportedGroups } from '../facts/availabilityGroups.ts';
import { defineRule } from '../rule.ts';

export const agSqlSp = defineRule({
  id: 'sql/ag-sql-sp',
  kind: 'R',
  severity: 'information',
  title: 'sql/ag-sql-sp.title',
  subject: ['sqlInstance'],
  reads: ['availabilityGroups', 'databases', 'sqlInstances', 'group'],
  sources: ['core/high-availability-using-sql-server-always-on-availability-groups'],
  scope: 'none',
  *check({ platform }) {
    const replicas = new Set(supportedGroups(platform).flatMap(replicaInstances));
    for (const instance of replicas) {
      const { servicePack } = instance.entry.values;
      if (sqlLevel(instance) !== 'no' || servicePack === undefined) continue;
      const { name } = instance;
      yield {
        entity: instance.id,
        place: servicePack.place,
        message: message('sql/ag-sql-sp'),
        fixes: () => [
          {
            title: message('fix.raise-service-pack', { instances: [name] }),
            operations: [{ op: 'set', path: ['sqlInstances', name, 'servicePack'], value: 2 }],
            preferred: true,
          },
        ],
      };
    }
  },
});
