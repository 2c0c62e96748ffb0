/** An availability group on a SQL Server whose availability groups carry no distributed transactions. */
import type { SqlInstance } from '../../topology/platform.ts';
import { defineRule, describeRule, reportOn } from '../rule.ts';
import { bizTalkGroups, outdatedReplicas } from './availabilityGroups.ts';
import { groupToClusterFixes } from './fixes/groupToCluster.ts';
import { raiseSqlVersion } from './fixes/raiseSqlVersion.ts';

const rule = describeRule({
  id: 'sql/ag-sql-version',
  kind: 'C',
  severity: 'error',
  title: 'Availability group before SQL 2016',
  says: {
    '': '"{group}" cannot carry MSDTC: SQL Server {version} of {instances} is too old. It needs 2016 or later.',
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
    const version = outdated.map(versionOf).sort()[0];
    if (version === undefined) continue;
    const instances = outdated.filter((instance) => versionOf(instance) === version).map(({ name }) => name);
    yield reportOn(group, rule.say({ group: group.name, version, instances }), {
      related: outdated
        .filter(({ name }) => !instances.includes(name))
        .map((instance) => ({
          message: rule.say('instance', { instance: instance.name, version: versionOf(instance) }),
          place: instance.entry.values.version?.place ?? instance.place,
        })),
      fixes: () => [raiseSqlVersion(platform, outdated), ...groupToClusterFixes(platform, group)],
    });
  }
});

function versionOf({ entry }: SqlInstance): string {
  return entry.values.version?.value ?? '';
}
