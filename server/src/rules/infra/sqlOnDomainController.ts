/** A stand-alone SQL Server on a domain controller; nodes of a failover cluster instance have a rule of their own. */
import { dropFrom, type Operation, setKey } from '../../syntax/edit/operation.ts';
import { serversOf } from '../../topology/carriers.ts';
import type { Platform, Server } from '../../topology/platform.ts';
import { isFailoverClusterInstance } from '../facts/sqlRedundancy.ts';
import { placementNames, serverLike } from '../fixes/clusterFixes.ts';
import { freeName } from '../fixes/freeName.ts';
import { defineRule, describeRule, type Fix, preferredFix, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'infra/sql-on-domain-controller',
  kind: 'C',
  severity: 'warning',
  title: 'SQL Server on a domain controller',
  says: 'SQL Server should not run on domain controller "{server}". The documentation advises against it.',
  matters:
    'Two services that everything depends on share one machine and its failures. The documentation advises against it, for security as well.',
  fixes: { 'move-sql': 'Plan a server of its own for {instances}: {server}' },
  yieldsTo: ['sql/fci-on-domain-controller'],
  subject: ['server'],
  sources: ['sql-docs/sql-server/failover-clusters/install/before-installing-failover-clustering'],
  scope: 'systemwide',
});

export const sqlOnDomainController = defineRule(rule, function* ({ platform }) {
  if (platform.purpose !== 'production') return;
  for (const server of platform.servers) {
    if (!server.roles?.has('domain-controller')) continue;
    const carried = platform.sqlInstances.filter(({ placement }) => serversOf(placement).includes(server));
    if (carried.some(isFailoverClusterInstance) || (carried.length === 0 && !server.roles.has('sql'))) continue;
    const role = server.entry.values.roles?.items.find((item) => item.value === 'domain-controller');
    yield reportOn(server, rule.say({ server: server.name }), {
      place: role?.place ?? server.place,
      fixes: () => moveInstances(platform, server),
    });
  }
});

/** A new server takes them. */
function moveInstances(platform: Platform, server: Server): readonly Fix[] {
  const instances = platform.sqlInstances.filter((instance) => serversOf(instance.placement).includes(server));
  if (instances.length === 0) return [];
  const name = freeName(placementNames(platform), 'SQL01');
  const operations: Operation[] = [
    setKey(['servers', name], serverLike(server, ['sql'])),
    ...instances.map((instance) => setKey(['sqlInstances', instance.name, 'on'], name)),
    ...(server.roles?.has('sql') ? [dropFrom(['servers', server.name, 'roles'], 'sql')] : []),
  ];
  const names = instances.map((instance) => instance.name);
  return [preferredFix(rule.fix('move-sql', { instances: names, server: name }), operations)];
}
