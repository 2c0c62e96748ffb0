/** An availability group on a SQL Server whose availability groups carry no distributed transactions. */
import type { Operation } from '../../syntax/edit/operation.ts';
import { message } from '../../text/messages/message.ts';
import { bizTalkGroups, outdatedReplicas } from '../facts/availabilityGroups.ts';
import { defineRule } from '../rule.ts';
import { groupToClusterFixes } from './fixes/groupToCluster.ts';

export const agSqlVersion = defineRule({
  id: 'sql/ag-sql-version',
  kind: 'C',
  severity: 'error',
  title: 'sql/ag-sql-version.title',
  subject: ['availabilityGroup'],
  reads: [
    'sites',
    'hypervisors',
    'servers',
    'storage',
    'clusters',
    'loadBalancers',
    'sqlInstances',
    'availabilityGroups',
    'databases',
    'hosts',
    'disasterRecovery',
  ],
  sources: ['core/high-availability-using-sql-server-always-on-availability-groups'],
  scope: 'systemwide',
  *check({ platform }) {
    for (const group of bizTalkGroups(platform)) {
      const outdated = outdatedReplicas(group);
      const oldest = outdated.map((instance) => instance.entry.values.version?.value ?? '').sort()[0];
      if (oldest === undefined) continue;
      const instances = outdated.map((instance) => instance.name);
      const levels = { version: '2016', servicePack: 2 };
      const raise = instances.flatMap((name) =>
        Object.entries(levels).map(
          ([key, value]): Operation => ({ op: 'set', path: ['sqlInstances', name, key], value }),
        ),
      );
      yield {
        entity: group.id,
        place: group.place,
        message: message('sql/ag-sql-version', { version: oldest }),
        related: outdated.map(({ name, place, entry }) => ({
          message: message('sql/ag-sql-version.instance', {
            instance: name,
            version: entry.values.version?.value ?? '',
          }),
          place: entry.values.version?.place ?? place,
        })),
        fixes: () => [
          { title: message('fix.raise-sql-version', { instances }), operations: raise, preferred: true },
          ...groupToClusterFixes(platform, group),
        ],
      };
    }
  },
});
