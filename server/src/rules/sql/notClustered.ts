/**
 * A SQL Server instance with a core database that does not outlive the loss of its server. One finding for an instance,
 * which names all of its databases.
 */
import { message } from '../../text/messages/message.ts';
import type { SqlInstance } from '../../topology/platform.ts';
import { eachOf } from '../each.ts';
import { availabilityGroupFixes } from '../facts/availabilityGroupFixes.ts';
import { escalation } from '../facts/msdtc.ts';
import { clusterInstanceFixes } from '../facts/sqlClusterFixes.ts';
import {
  databasesOn,
  instanceRedundancy,
  isCoreDatabase,
  isDisasterRecoveryInstance,
  isOnClusteredHypervisor,
} from '../facts/sqlRedundancy.ts';
import { defineRule } from '../rule.ts';

export const notClustered = defineRule({
  id: 'sql/not-clustered',
  kind: 'S',
  severity: 'error',
  title: 'sql/not-clustered.title',
  subject: ['sqlInstance'],
  reads: [
    'group',
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
  sources: ['tg/planning-for-high-availability2', 'tg/high-availability-for-databases'],
  scope: 'systemwide',
  check: eachOf(
    ({ platform }) => platform.sqlInstances,
    ({ platform }, instance) => {
      if (instanceRedundancy(platform, instance) !== 'single' || isDisasterRecoveryInstance(instance)) return undefined;
      const databases = databasesOn(platform, instance);
      if (!databases.some(isCoreDatabase)) return undefined;
      const dbs = databases.map((database) => database.name);
      const server = placeName(instance);
      return [
        {
          entity: instance.id,
          place: instance.place,
          message:
            server === undefined
              ? message('sql/not-clustered.nowhere', { instance: instance.name, dbs })
              : message('sql/not-clustered', { instance: instance.name, server, dbs }),
          ...(isOnClusteredHypervisor(platform, instance) ? { severity: 'information' as const } : {}),
          related: [
            ...databases.map(({ name, place }) => ({
              message: message('sql/not-clustered.database', { db: name }),
              place,
            })),
            ...(instance.placement?.kind === 'server' ? escalation(instance.placement.server) : []),
          ],
          about: databases.map((database) => database.id),
          fixes: () => [...clusterInstanceFixes(platform, instance), ...availabilityGroupFixes(platform, instance)],
        },
      ];
    },
  ),
});

function placeName({ placement }: SqlInstance): string | undefined {
  return placement?.kind === 'server' ? placement.server.name : placement?.group.name;
}
