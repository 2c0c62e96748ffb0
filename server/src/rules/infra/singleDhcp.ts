/** One DHCP server for servers that get their addresses from it. */
import { setKey } from '../../syntax/edit/operation.ts';
import { concerned } from '../related.ts';
import { defineRule, describeRule, preferredFix, reportOn } from '../rule.ts';
import { secondServerLike } from './fixes/secondServerLike.ts';
import { onlyServerWith } from './primaryServersWith.ts';

const rule = describeRule({
  id: 'infra/single-dhcp',
  kind: 'S',
  severity: 'hint',
  title: 'One DHCP server',
  says: 'DHCP runs on "{server}" only.',
  matters:
    'A server with a leased address loses it when the lease ends and is not renewed. Fixed addresses need no such service.',
  fixes: { 'static-addresses': 'Give {servers} static addresses' },
  subject: ['server'],
  sources: [],
  scope: 'server',
});

export const singleDhcp = defineRule(rule, function* ({ platform }) {
  const only = onlyServerWith(platform, 'dhcp');
  if (!only) return;
  const clients = platform.servers.filter(
    (server) => server.primary && server !== only && server.entry.values.addressing?.value === 'dynamic',
  );
  if (clients.length === 0) return;
  const names = clients.map((server) => server.name);
  yield reportOn(only, rule.say({ server: only.name }), {
    related: concerned(clients),
    fixes: () => [
      preferredFix(
        rule.fix('static-addresses', { servers: names }),
        names.map((name) => setKey(['servers', name, 'addressing'], 'static')),
      ),
      { ...secondServerLike(platform, only, 'dhcp'), preferred: false, safe: false },
    ],
  });
});
