/** Two MLLP hosts of one direction on one server, of which only one can work. */
import { dropFrom } from '../../syntax/edit/operation.ts';
import { groupBy } from '../../text/groupBy.ts';
import type { Handler, Host } from '../../topology/platform.ts';
import { activeServers, enabledHandlersOf } from '../facts/hosts.ts';
import { canTake, moveHandlers } from '../fixes/moveContent.ts';
import { relatedHandlers } from '../related.ts';
import { defineRule, describeRule, type Fix, preferredFix, reportOn } from '../rule.ts';

type Direction = Handler['direction'];

const rule = describeRule({
  id: 'adapter/mllp-handlers',
  kind: 'C',
  severity: 'warning',
  title: 'Two MLLP handlers on a server',
  says: {
    receive: 'Hosts {hosts} cannot all receive by MLLP on "{server}". It can run one MLLP receive handler only.',
    send: 'Hosts {hosts} cannot all send by MLLP on "{server}". It can run one MLLP send handler only.',
  },
  matters:
    'A server can run one MLLP handler for each direction. What a second host is planned to do there does not work.',
  fixes: { 'join-mllp': 'Use MLLP in "{host}" only, not in {others}' },
  subject: ['server'],
  sources: ['adapters/accelerator-hl7/troubleshooting-errors'],
  scope: 'application',
});

export const mllpHandlers = defineRule(rule, function* ({ platform }) {
  for (const direction of ['receive', 'send'] as const) {
    const users = platform.hostsUsing('MLLP').filter((host) => mllpOf(host, direction).length > 0);
    const uses = users.flatMap((host) => activeServers(host).map((server) => ({ server, host })));
    for (const [server, found] of groupBy(uses, (use) => use.server)) {
      if (found.length < 2) continue;
      const hosts = found.map(({ host }) => host);
      yield reportOn(server, rule.say(direction, { hosts: hosts.map(({ name }) => name), server: server.name }), {
        related: relatedHandlers(hosts.flatMap((host) => mllpOf(host, direction))),
        fixes: () => joinFix(hosts, direction),
      });
    }
  }
});

function mllpOf(host: Host, direction: Direction): readonly Handler[] {
  return enabledHandlersOf(host, direction, 'MLLP');
}

/** In the host with most servers. Only ports can join those of another host: its handler is there already. */
function joinFix(hosts: readonly Host[], direction: Direction): readonly Fix[] {
  const [first, ...others] = hosts.toSorted((a, b) => activeServers(b).length - activeServers(a).length);
  if (!first) return [];
  const moved = others.map((host) => ({ host, handlers: mllpOf(host, direction) }));
  const plain = moved.some(({ handlers }) => handlers.some((handler) => !canTake(first, handler)));
  if (
    plain &&
    moved.some(({ handlers }) => handlers.some(({ port, settings }) => port || Object.keys(settings).length > 0))
  )
    return [];
  return [
    preferredFix(
      rule.fix('join-mllp', { host: first.name, others: others.map(({ name }) => name) }),
      moved.flatMap(({ host, handlers }) =>
        plain
          ? handlers.map(({ adapterName }) => dropFrom(['hosts', host.name, direction], adapterName))
          : moveHandlers(host, handlers, first.name),
      ),
    ),
  ];
}
