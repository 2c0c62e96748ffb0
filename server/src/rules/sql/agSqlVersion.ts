/** An availability group on a SQL Server whose availability groups carry no distributed transactions. */
import type { Operation } from '../../syntax/edit/operation.ts';
import type { Platform, SqlInstance } from '../../topology/platform.ts';
import { supportOf } from '../../vocabulary/lifecycle.ts';
import { defineRule, describeRule, type Fix } from '../rule.ts';
import { bizTalkGroups, outdatedReplicas, servicePackFor2016 } from './availabilityGroups.ts';
import { groupToClusterFixes } from './fixes/groupToCluster.ts';

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
  fixes: { 'raise-sql-version': 'Raise {instances} to SQL Server {version}' },
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
      fixes: () => [raiseFix(platform, outdated), ...groupToClusterFixes(platform, group)],
    };
  }
});

/** To the newest SQL Server that the version of BizTalk Server takes without an update of its own. */
function raiseFix({ topology }: Platform, outdated: readonly SqlInstance[]): Fix {
  const version = topology.group?.values.version?.value;
  const support = version && supportOf(version);
  const newest = support?.sql.filter((row) => row.fromUpdate === undefined).at(-1)?.version ?? '2016';
  const servicePack = newest === '2016' ? servicePackFor2016 : undefined;
  const operations = outdated.flatMap(({ name, entry }): Operation[] => {
    const path = ['sqlInstances', name];
    const gone = (['servicePack', 'cumulativeUpdate'] as const).filter(
      (key) => entry.values[key] && (key !== 'servicePack' || servicePack === undefined),
    );
    return [
      { op: 'set', path: [...path, 'version'], value: newest },
      ...(servicePack ? [{ op: 'set', path: [...path, 'servicePack'], value: servicePack } as const] : []),
      ...gone.map((key): Operation => ({ op: 'remove', path: [...path, key] })),
    ];
  });
  return {
    title: rule.fix('raise-sql-version', {
      instances: outdated.map(({ name }) => name),
      version: servicePack ? `${newest} SP${servicePack}` : newest,
    }),
    operations,
    preferred: true,
  };
}
