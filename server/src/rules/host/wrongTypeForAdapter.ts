/**
 * Receive handlers in a host of the type that cannot run them: an adapter receives either in-process or isolated, never
 * both. Custom adapters and hosts whose type is not stated are left alone.
 */
import type { Operation } from '../../syntax/edit/operation.ts';
import { type Message, message } from '../../text/messages/message.ts';
import type { Handler, Host, Platform } from '../../topology/platform.ts';
import { handlerName } from '../facts/hosts.ts';
import { canTake, hostLike, moveHandlers } from '../facts/moveContent.ts';
import { defineRule, type Fix } from '../rule.ts';

export const wrongTypeForAdapter = defineRule({
  id: 'host/wrong-type-for-adapter',
  kind: 'C',
  severity: 'error',
  title: 'host/wrong-type-for-adapter.title',
  subject: ['host'],
  reads: ['hosts', 'applications', 'adapters'],
  sources: [
    'techref/msbts-adaptersetting-constraints-property-wmi',
    'core/adapters-in-biztalk-server',
    'core/logic-app-adapter',
  ],
  scope: 'application',
  *check({ platform }) {
    for (const host of platform.hosts) {
      if (!host.typeStated) continue;
      const wanted = host.type === 'isolated' ? 'in-process' : 'isolated';
      const wrong = host.handlers.filter(
        ({ direction, adapter }) => direction === 'receive' && adapter?.builtIn && adapter.receiveHost === wanted,
      );
      if (wrong.length === 0) continue;
      const adapters = [...new Set(wrong.map(({ adapter, adapterName }) => adapter?.name ?? adapterName))];
      yield {
        entity: host.id,
        place: host.place,
        message: message(`host/wrong-type-for-adapter.${wanted}`, { adapters, host: host.name }),
        related: wrong.map((handler) => ({
          message: message('adapter.related', { name: handlerName(handler) }),
          place: handler.place,
        })),
        fixes: () => fixesFor(platform, host, wrong, wanted),
      };
    }
  },
});

function fixesFor(platform: Platform, host: Host, wrong: readonly Handler[], wanted: Host['type']): readonly Fix[] {
  const targets = platform.hosts.filter(
    (each) => each !== host && each.type === wanted && !each.clustered && each.entry.values.retired?.value !== true,
  );
  const moves = targets
    .filter((target) => wrong.every((handler) => canTake(target, handler)))
    .map(
      (target, index): Fix => ({
        title: moveTitle(wrong, target),
        operations: moveHandlers(host, wrong, target.name),
        ...(index === 0 ? { preferred: true } : {}),
      }),
    );
  return [...swap(host, wrong, wanted), ...moves, newHost(platform, host, wrong, wanted)];
}

function moveTitle(wrong: readonly Handler[], target: Host): Message {
  return message('fix.host.move-content', { items: wrong.map(handlerName), host: target.name });
}

/** WCF-Custom has a twin of the other type. */
function swap(host: Host, wrong: readonly Handler[], wanted: Host['type']): readonly Fix[] {
  const [from, to] =
    wanted === 'in-process' ? ['WCF-Custom', 'WCF-CustomIsolated'] : ['WCF-CustomIsolated', 'WCF-Custom'];
  const own = wrong.every(({ port }) => port === undefined);
  const taken = host.handlers.some(({ direction, adapter }) => direction === 'receive' && adapter?.name === to);
  if (!own || taken || !wrong.every(({ adapter }) => adapter?.name === from)) return [];
  const operations = wrong.map(({ place }): Operation => ({ op: 'replace', place, text: to }));
  return [{ title: message('fix.reference.replace-adapter', { adapter: to }), operations }];
}

function newHost(platform: Platform, host: Host, wrong: readonly Handler[], wanted: Host['type']): Fix {
  const { name, operations } = hostLike(platform, host, wanted === 'isolated' ? 'Isolated' : 'InProcess', wanted);
  const roles = host.instances.flatMap(({ server }) =>
    server && wanted === 'isolated' && server.roles && !server.roles.has('iis')
      ? [{ op: 'add', path: ['servers', server.name, 'roles'], name: 'iis' } as const]
      : [],
  );
  return {
    title: message('fix.host.move-content.new-host', { items: wrong.map(handlerName), host: name }),
    operations: [...operations, ...roles, ...moveHandlers(host, wrong, name)],
  };
}
