/**
 * A SQL Server instance with a core database that does not outlive the loss of its server. One finding for an instance,
 * which names all of its databases.
 */
import { isDisasterRecoveryInstance } from '../../topology/carriers.ts';
import type { SqlInstance } from '../../topology/platform.ts';
import { isRestartedElsewhere } from '../facts/failureDomain.ts';
import { escalation } from '../facts/msdtc.ts';
import { databasesOn, instanceRedundancy, isCoreDatabase } from '../facts/sqlRedundancy.ts';
import { allSqlInstances, defineRuleForEach } from '../forEach.ts';
import { oneLine } from '../related.ts';
import { describeRule, reportOn } from '../rule.ts';
import { availabilityGroupFixes } from './fixes/availabilityGroupFixes.ts';
import { clusterInstanceFixes } from './fixes/sqlClusterFixes.ts';

const rule = describeRule({
  id: 'sql/not-clustered',
  kind: 'S',
  severity: 'error',
  title: 'SQL Server instance not redundant',
  says: {
    hypervisor:
      'SQL Server instance "{instance}" is not redundant: it runs on "{server}" alone. That restarts elsewhere when its hypervisor fails, but a fault of Windows or of SQL Server stops BizTalk.',
    '': 'SQL Server instance "{instance}" is not redundant: it runs on "{server}" alone. If it fails, BizTalk stops (holds {databases}).',
    nowhere: 'SQL Server instance "{instance}" is not redundant. If it fails, BizTalk stops (holds {databases}).',
    many: '{n} databases',
    one: '1 database',
    databases: '"{instance}" holds {dbs}',
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

export const notClustered = defineRuleForEach(rule, allSqlInstances, ({ platform }, instance) => {
  if (instanceRedundancy(instance) !== 'single' || isDisasterRecoveryInstance(instance)) return undefined;
  const databases = databasesOn(platform, instance);
  if (!databases.some(isCoreDatabase)) return undefined;
  const { name } = instance;
  const held = databases.length === 1 ? rule.say('one') : rule.say('many', { n: databases.length });
  const server = onlyServer(instance);
  const restarts = instance.placement?.kind === 'server' && isRestartedElsewhere(platform, instance.placement.server);
  return reportOn(
    instance,
    server === undefined
      ? rule.say('nowhere', { instance: name, databases: held })
      : restarts
        ? rule.say('hypervisor', { instance: name, server })
        : rule.say({ instance: name, server, databases: held }),
    {
      ...(restarts ? { severity: 'warning' as const } : {}),
      related: [
        ...oneLine(databases, (dbs) => rule.say('databases', { instance: name, dbs })),
        ...(instance.placement?.kind === 'server' ? escalation(instance.placement.server) : []),
      ],
      about: databases.map((database) => database.id),
      fixes: () => [...clusterInstanceFixes(platform, instance), ...availabilityGroupFixes(platform, instance)],
    },
  );
});

/** The server that has it, or the only node on which its group can run. */
function onlyServer({ placement }: SqlInstance): string | undefined {
  return placement?.kind === 'server'
    ? placement.server.name
    : placement?.group.owners.find((owner) => owner.primary)?.name;
}
