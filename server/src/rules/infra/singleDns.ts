/** DNS on one server beside several domain controllers, or on a server of its own. */
import { message } from '../../text/messages/message.ts';
import type { Platform, Server } from '../../topology/platform.ts';
import { defineRule, type Fix } from '../rule.ts';
import { secondServerLike } from './fixes/secondServerLike.ts';
import { onlyServerWith, primaryServersWith } from './primaryServersWith.ts';

export const singleDns = defineRule({
  id: 'infra/single-dns',
  kind: 'S',
  severity: 'warning',
  title: 'infra/single-dns.title',
  subject: ['server'],
  reads: ['servers', 'sites', 'hosts', 'sqlInstances', 'clusters', 'group'],
  sources: ['core/troubleshooting-problems-with-msdtc'],
  scope: 'systemwide',
  *check({ platform }) {
    const only = onlyServerWith(platform, 'dns');
    const controllers = primaryServersWith(platform, 'domain-controller');
    const isOnEvery = controllers.length > 0 && controllers.every((server) => server.roles?.has('dns'));
    if (!only || isOnEvery) return;
    yield {
      entity: only.id,
      place: only.place,
      message: message('infra/single-dns', { server: only.name }),
      fixes: () => [secondDns(platform, only, controllers)],
    };
  },
});

/** On another domain controller, else on a new server. */
function secondDns(platform: Platform, only: Server, controllers: readonly Server[]): Fix {
  const other = controllers.find((server) => server !== only);
  if (!other) return secondServerLike(platform, only, 'dns');
  return {
    title: message('fix.add-infra-role', { role: 'DNS', server: other.name }),
    preferred: true,
    safe: true,
    operations: [{ op: 'add', path: ['servers', other.name, 'roles'], name: 'dns' }],
  };
}
