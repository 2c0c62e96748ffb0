/** SQL Server on a domain controller. */
import type { Operation } from '../../syntax/edit/operation.ts';
import type { Platform, Server } from '../../topology/platform.ts';
import { serversOf } from '../facts/sqlRedundancy.ts';
import { placementNames, serverLike } from '../fixes/clusterFixes.ts';
import { freeName } from '../fixes/freeName.ts';
import { defineRule, describeRule, type Fix } from '../rule.ts';

const rule = describeRule({
  id: 'infra/sql-on-domain-controller',
  kind: 'C',
  severity: 'warning',
  title: 'SQL Server on a domain controller',
  says: 'Do not put SQL Server on domain controller "{server}".',
  matters:
    'Two services that everything depends on share one machine and its failures, and SQL Server is not meant to run there.',
  fixes: { 'move-sql': 'Move {instances} to a new server, {server}' },
  subject: ['server'],
  sources: ['adapters/accelerator-rosettanet/troubleshoot-known-issues-installation'],
  scope: 'systemwide',
});

export const sqlOnDomainController = defineRule(rule, function* ({ platform }) {
  if (platform.purpose !== 'production') return;
  for (const server of platform.servers) {
    if (!server.roles?.has('domain-controller')) continue;
    const carries = platform.sqlInstances.some((instance) => serversOf(instance.placement).includes(server));
    if (!carries && !server.roles.has('sql')) continue;
    const role = server.entry.values.roles?.items.find((item) => item.value === 'domain-controller');
    yield {
      entity: server.id,
      place: role?.place ?? server.place,
      message: rule.say({ server: server.name }),
      fixes: () => moveInstances(platform, server),
    };
  }
});

/** Only instances that stand alone there; a new server takes them. */
function moveInstances(platform: Platform, server: Server): readonly Fix[] {
  const instances = platform.sqlInstances.filter((instance) => serversOf(instance.placement).includes(server));
  if (instances.length === 0 || instances.some((instance) => instance.placement?.kind !== 'server')) return [];
  const name = freeName(placementNames(platform), 'SQL01');
  const operations: Operation[] = [
    { op: 'set', path: ['servers', name], value: serverLike(server, ['sql']) },
    ...instances.map(
      (instance): Operation => ({ op: 'set', path: ['sqlInstances', instance.name, 'on'], value: name }),
    ),
    ...(server.roles?.has('sql')
      ? [{ op: 'drop', path: ['servers', server.name, 'roles'], name: 'sql' } as const]
      : []),
  ];
  const names = instances.map((instance) => instance.name);
  return [{ title: rule.fix('move-sql', { instances: names, server: name }), operations, preferred: true }];
}
