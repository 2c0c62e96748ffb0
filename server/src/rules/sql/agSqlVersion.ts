/** An availability group on a SQL Server whose availability groups carry no distributed transactions. */
import { defineRule, describeRule } from '../rule.ts';
import { bizTalkGroups, outdatedReplicas } from './availabilityGroups.ts';
import { groupToClusterFixes } from './fixes/groupToCluster.ts';
import { raiseSqlVersion } from './fixes/raiseSqlVersion.ts';

const rule = describeRule({
  id: 'sql/ag-sql-version',
  kind: 'C',
  severity: 'error',
  title: 'Availability group before SQL 2016',
  says: {
    '': 'Availability groups carry MSDTC from SQL Server 2016; this is {version}.',
    instance: '"{instance}" has {version}',
  },
  matters:
    'Before 2016 an availability group does not take part in distributed transactions, and BizTalk uses one for nearly every message.',
  applies: 'SQL Server before 2016.',
  subject: ['availabilityGroup'],
  sources: ['core/high-availability-using-sql-server-always-on-availability-groups'],
  scope: 'systemwide',
});

export const agSqlVersion = defineRule(rule, function* ({ platform }) {
  for (const group of bizTalkGroups(platform)) {
    const outdated = outdatedReplicas(group);
    const oldest = outdated.map((instance) => instance.entry.values.version?.value ?? '').sort()[0];
    if (oldest === undefined) continue;
    yield {
      entity: group.id,
      place: group.place,
      message: rule.say({ version: oldest }),
      related: outdated.map(({ name, place, entry }) => ({
        message: rule.say('instance', { instance: name, version: entry.values.version?.value ?? '' }),
        place: entry.values.version?.place ?? place,
      })),
      fixes: () => [raiseSqlVersion(platform, outdated), ...groupToClusterFixes(platform, group)],
    };
  }
});
