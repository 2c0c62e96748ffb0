/** An availability group of SQL Server Standard with more than one database. */
import { setKey } from '../../syntax/edit/operation.ts';
import { databasesIn } from '../facts/sqlRedundancy.ts';
import { concerned } from '../related.ts';
import { defineRule, describeRule, preferredFix, reportOn } from '../rule.ts';
import { replicaInstances, supportedGroups } from './availabilityGroups.ts';
import { oneGroupEachFix } from './fixes/oneGroupEach.ts';
import { sharedTitles } from './fixes/sharedTitles.ts';

const rule = describeRule({
  id: 'sql/ag-standard-edition',
  kind: 'C',
  severity: 'error',
  title: 'Several databases in a Standard group',
  says: 'Availability group "{group}" has too many databases: {n}, and SQL Server Standard allows one.',
  matters:
    'Standard: one database and two replicas in a group, so each database has its own group and listener and fails over by itself. BizTalk uses many databases, so Enterprise is recommended.',
  applies: 'The Standard edition of SQL Server 2016 and later.',
  subject: ['availabilityGroup'],
  sources: [
    'core/high-availability-using-sql-server-always-on-availability-groups',
    'sql-docs/database-engine/availability-groups/windows/basic-availability-groups-always-on-availability-groups',
  ],
  scope: 'systemwide',
});

export const agStandardEdition = defineRule(rule, function* ({ platform }) {
  for (const group of supportedGroups(platform)) {
    const databases = databasesIn(platform, group);
    const standard = replicaInstances(group).filter(({ entry }) => entry.values.edition?.value === 'standard');
    if (databases.length < 2 || standard.length === 0) continue;
    const instances = standard.map((instance) => instance.name);
    yield reportOn(group, rule.say({ group: group.name, n: databases.length }), {
      related: concerned(databases),
      fixes: () => [
        preferredFix(
          sharedTitles('sql-enterprise', { instances }),
          instances.map((name) => setKey(['sqlInstances', name, 'edition'], 'enterprise')),
        ),
        oneGroupEachFix(platform, group, databases),
      ],
    });
  }
});
