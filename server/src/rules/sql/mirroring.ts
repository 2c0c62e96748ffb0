/** Database mirroring of a BizTalk database: it does not keep transactions over several databases together. */
import type { Operation } from '../../syntax/edit/operation.ts';
import { message } from '../../text/messages/message.ts';
import type { Database, Platform } from '../../topology/platform.ts';
import { protectedBy } from '../facts/protection.ts';
import { clusterInstanceWays } from '../facts/sqlClusterFixes.ts';
import { databaseRedundancy } from '../facts/sqlRedundancy.ts';
import { defineRule, type Fix } from '../rule.ts';

export const mirroring = defineRule({
  id: 'sql/mirroring',
  kind: 'C',
  severity: 'error',
  title: 'sql/mirroring.title',
  subject: ['database'],
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
  ],
  sources: [
    'tg/high-availability-for-databases',
    'core/sql-server-database-mirroring-volume-shadow-copy-service-and-alwayson',
  ],
  scope: 'systemwide',
  *check({ platform }) {
    for (const { database, place } of protectedBy(platform, ['mirroring']))
      yield {
        entity: database.id,
        place,
        message: message('sql/mirroring', { db: database.name }),
        fixes: () => fixesFor(platform, database),
      };
  },
});

/** A failover cluster takes the place of the mirror; where the database is redundant already, the mirror just goes. */
function fixesFor(platform: Platform, database: Database): readonly Fix[] {
  const drop: Operation = { op: 'drop', path: ['databases', database.name, 'protection'], name: 'mirroring' };
  const { instance } = database;
  const ways =
    instance && databaseRedundancy(platform, database) === 'single' ? clusterInstanceWays(platform, instance) : [];
  if (instance && ways.length > 0)
    return ways.map(({ nodes, operations }, index) => ({
      title: message('fix.replace-protection', {
        method: 'mirroring',
        instance: instance.name,
        nodes: nodes.join(', '),
      }),
      operations: [...operations, drop],
      preferred: index === 0,
    }));
  return [
    {
      title: message('fix.remove-protection', { method: 'mirroring', db: database.name }),
      operations: [drop],
      preferred: true,
    },
  ];
}
