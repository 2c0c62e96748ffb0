/** An availability group of SQL Server Standard with more than one database. */
import type { Operation } from '../../syntax/edit/operation.ts';
import { message } from '../../text/messages/message.ts';
import { replicaInstances, supportedGroups } from '../facts/availabilityGroups.ts';
import { concerned } from '../facts/concerned.ts';
import { databasesIn } from '../facts/sqlRedundancy.ts';
import { defineRule } from '../rule.ts';
import { oneGroupEachFix } from './fixes/oneGroupEach.ts';

export const agStandardEdition = defineRule({
  id: 'sql/ag-standard-edition',
  kind: 'C',
  severity: 'error',
  title: 'sql/ag-standard-edition.title',
  subject: ['availabilityGroup'],
  reads: ['availabilityGroups', 'databases', 'sqlInstances', 'group'],
  sources: ['core/high-availability-using-sql-server-always-on-availability-groups'],
  scope: 'systemwide',
  *check({ platform }) {
    for (const group of supportedGroups(platform)) {
      const databases = databasesIn(platform, group);
      const standard = replicaInstances(group).filter(({ entry }) => entry.values.edition?.value === 'standard');
      if (databases.length < 2 || standard.length === 0) continue;
      const instances = standard.map((instance) => instance.name);
      yield {
        entity: group.id,
        place: group.place,
        message: message('sql/ag-standard-edition'),
        related: concerned(databases),
        fixes: () => [
          {
            title: message('fix.sql-enterprise', { instances }),
            operations: instances.map(
              (name): Operation => ({ op: 'set', path: ['sqlInstances', name, 'edition'], value: 'enterprise' }),
            ),
            preferred: true,
          },
          oneGroupEachFix(platform, group, databases),
        ],
      };
    }
  },
});
