/** One DHCP server for servers that get their addresses from it. */
import { message } from '../../text/messages/message.ts';
import { concerned } from '../facts/concerned.ts';
import { defineRule } from '../rule.ts';
import { secondServerLike } from './fixes/secondServerLike.ts';
import { onlyServerWith } from './primaryServersWith.ts';

export const singleDhcp = defineRule({
  id: 'infra/single-dhcp',
  kind: 'S',
  severity: 'hint',
  title: 'infra/single-dhcp.title',
  subject: ['server'],
  reads: ['servers', 'sites', 'hosts', 'sqlInstances', 'clusters', 'group'],
  sources: [],
  scope: 'server',
  *check({ platform }) {
    const only = onlyServerWith(platform, 'dhcp');
    if (!only) return;
    const clients = platform.servers.filter(
      (server) => server.primary && server !== only && server.entry.values.addressing?.value === 'dynamic',
    );
    if (clients.length === 0) return;
    const names = clients.map((server) => server.name);
    yield {
      entity: only.id,
      place: only.place,
      message: message('infra/single-dhcp'),
      related: concerned(clients),
      fixes: () => [
        {
          title: message('fix.static-addresses', { servers: names }),
          preferred: true,
          operations: names.map((name) => ({ op: 'set', path: ['servers', name, 'addressing'], value: 'static' })),
        },
        { ...secondServerLike(platform, only, 'dhcp'), preferred: false, safe: false },
      ],
    };
  },
});
