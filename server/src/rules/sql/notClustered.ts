/**
 * A SQL Server instance with a core database that does not outlive the loss of its server. One finding for an instance,
 * which names all of its databases.
 */
import type { SqlInstance } from '../../topology/platform.ts';
import { checkEach } from '../each.ts';
import { isRestartedElsewhere } from '../facts/failureDomain.ts';
import { escalation } from '../facts/msdtc.ts';
import { databasesOn, instanceRedundancy, isCoreDatabase, isDisasterRecoveryInstance } from '../facts/sqlRedundancy.ts';
import { defineRule, describeRule } from '../rule.ts';
import { availabilityGroupFixes } from './fixes/availabilityGroupFixes.ts';
import { clusterInstanceFixes } from './fixes/sqlClusterFixes.ts';

const rule = describeRule({
  id: 'sql/not-clustered',
  kind: 'S',
  severity: 'error',
  title: 'SQL Server instance not redundant',
  says: {
    hypervisor:
      'SQL Server instance "{instance}" on "{server}" is not redundant: it restarts on another host when the hypervisor fails; a fault of Windows or of SQL Server stops the group.',
    '': 'SQL Server instance "{instance}" on "{server}" holds {dbs} and is not redundant: if it fails, BizTalk cannot process documents.',
    nowhere:
      'SQL Server instance "{instance}" holds {dbs} and is not redundant: if it fails, BizTalk cannot process documents.',
    database: '"{db}" is on it',
  },
  matters:
    'While the instance is down no document is processed on any server; isolated hosts disable their receive locations until it is back. Instances of in-process hosts are recycled: if the database is not back at the first restart (one minute by default) they can stay stopped, also after SQL Server is back.',
  subject: ['sqlInstance'],
  sources: [
    'tg/planning-for-high-availability2',
    'tg/high-availability-for-databases',
    'core/host-instance-service-properties-in-services',
  ],
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
      const restarts =
        instance.placement?.kind === 'server' && isRestartedElsewhere(platform, instance.placement.server);
      return {
        entity: instance.id,
        place: instance.place,
        message:
          server === undefined
            ? rule.say('nowhere', { instance: instance.name, dbs })
            : restarts
              ? rule.say('hypervisor', { instance: instance.name, server })
              : rule.say({ instance: instance.name, server, dbs }),
        ...(restarts ? { severity: 'warning' as const } : {}),
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
