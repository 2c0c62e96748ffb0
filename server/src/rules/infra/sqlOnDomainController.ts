/** SQL Server on a domain controller. */
import type { Operation } from '../../syntax/edit/operation.ts';
import { message } from '../../text/messages/message.ts';
import type { Platform, Server } from '../../topology/platform.ts';
import { placementNames, serverLike } from '../facts/clusterFixes.ts';
import { freeName } from '../facts/freeName.ts';
import { serversOf } from '../facts/sqlRedundancy.ts';
import { defineRule, type Fix } from '../rule.ts';

export const sqlOnDomainController = defineRule({
  id: 'infra/sql-on-domain-controller',
  kind: 'C',
  severity: 'warning',
  title: 'infra/sql-on-domain-controller.title',
  subject: ['server'],
  reads: ['servers', 'sqlInstances', 'group', 'clusters'],
  sources: ['adapters/accelerator-rosettanet/troubleshoot-known-issues-installation'],
  scope: 'systemwide',
  *check({ platform }) {
    if (platform.purpose !== 'production') return;
    for (const server of platform.servers) {
      if (!server.roles?.has('domain-controller')) continue;
      const carries = platform.sqlInstances.some((instance) => serversOf(instance.placement).includes(server));
      if (!carries && !server.roles.has('sql')) continue;
      const role = server.entry.values.roles?.items.find((item) => item.value === 'domain-controller');
      yield {
        entity: server.id,
        place: role?.place ?? server.place,
        message: message('infra/sql-on-domain-controller', { server: server.name }),
        fixes: () => moveInstances(platform, server),
      };
    }
  },
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
  return [{ title: message('fix.move-sql', { instances: names, server: name }), operations, preferred: true }];
}
