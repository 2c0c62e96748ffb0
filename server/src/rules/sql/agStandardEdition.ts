/** An availability group of SQL Server Standard with more than one database. */
import { databasesIn } from '../facts/sqlRedundancy.ts';
import { concerned } from '../related.ts';
import { defineRule, describeRule, reportOn } from '../rule.ts';
import { standardReplicas, supportedGroups } from './availabilityGroups.ts';
import { oneGroupEachFix } from './fixes/oneGroupEach.ts';
import { toEnterprise } from './fixes/sharedFixes.ts';

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
    const standard = standardReplicas(group);
    if (databases.length < 2 || standard.length === 0) continue;
    yield reportOn(group, rule.say({ group: group.name, n: databases.length }), {
      related: concerned(databases),
      fixes: () => [{ ...toEnterprise(standard), preferred: true }, oneGroupEachFix(platform, group, databases)],
    });
  }
});
