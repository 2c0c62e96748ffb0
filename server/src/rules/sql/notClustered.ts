/**
 * A SQL Server instance with a core database that does not outlive the loss of its server. One finding for an instance,
 * which names all of its databases.
 */
import type { SqlInstance } from '../../topology/platform.ts';
import { checkEach } from '../each.ts';
import { escalation } from '../facts/msdtc.ts';
import {
  databasesOn,
  instanceRedundancy,
  isCoreDatabase,
  isDisasterRecoveryInstance,
  isOnClusteredHypervisor,
} from '../facts/sqlRedundancy.ts';
import { defineRule, describeRule } from '../rule.ts';
import { availabilityGroupFixes } from './fixes/availabilityGroupFixes.ts';
import { clusterInstanceFixes } from './fixes/sqlClusterFixes.ts';

const rule = describeRule({
  id: 'sql/not-clustered',
  kind: 'S',
  severity: 'error',
  title: 'SQL Server instance not redundant',
  says: {
    '': 'SQL Server instance "{instance}" on "{server}" holds {dbs} and is not redundant: if it fails, BizTalk cannot process documents.',
    nowhere:
      'SQL Server instance "{instance}" holds {dbs} and is not redundant: if it fails, BizTalk cannot process documents.',
    database: '"{db}" is on it',
  },
  matters:
    'Every message passes through these databases. While the instance is down, instances of in-process hosts restart again and again, receive locations are disabled, and no document is processed on any server.',
  subject: ['sqlInstance'],
  sources: ['tg/planning-for-high-availability2', 'tg/high-availability-for-databases'],
  scope: 'systemwide',
});

export const notClustered = defineRule(
  rule,
  checkEach(
    ({ platform }) => platform.sqlInstances,
    ({ platform }, instance) => {
      if (instanceRedundancy(platform, instance) !== 'single' || isDisasterRecoveryInstance(instance)) return undefined;
      const databases = databasesOn(platform, instance);
      if (!databases.some(isCoreDatabase)) return undefined;
      const dbs = databases.map((database) => database.name);
      const server = placeName(instance);
      return {
        entity: instance.id,
        place: instance.place,
        message:
          server === undefined
            ? rule.say('nowhere', { instance: instance.name, dbs })
            : rule.say({ instance: instance.name, server, dbs }),
        ...(isOnClusteredHypervisor(platform, instance) ? { severity: 'information' as const } : {}),
        related: [
          ...databases.map(({ name, place }) => ({ message: rule.say('database', { db: name }), place })),
          ...(instance.placement?.kind === 'server' ? escalation(instance.placement.server) : []),
        ],
        about: databases.map((database) => database.id),
        fixes: () => [...clusterInstanceFixes(platform, instance), ...availabilityGroupFixes(platform, instance)],
      };
    },
  ),
);

function placeName({ placement }: SqlInstance): string | undefined {
  return placement?.kind === 'server' ? placement.server.name : placement?.group.name;
}
