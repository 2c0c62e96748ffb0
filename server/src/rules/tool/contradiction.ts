/** Two stated facts that exclude each other. Where one of them is a placement, the others go by that. */
import type { Place } from '../../syntax/node.ts';
import { collect } from '../../text/collect.ts';
import { type Message, message } from '../../text/messages/message.ts';
import type { Handler, Host, Platform, Server, SqlInstance } from '../../topology/platform.ts';
import { eachOf, inAll, inTurn } from '../each.ts';
import { activeServerNames } from '../facts/hosts.ts';
import { masterSecret } from '../facts/masterSecret.ts';
import { defineRule, type Fix, type Report } from '../rule.ts';

export const contradiction = defineRule({
  id: 'format/contradiction',
  kind: 'M',
  severity: 'warning',
  title: 'format/contradiction.title',
  subject: ['sqlInstance', 'host', 'receiveLocation', 'sendPort', 'server', 'disasterRecovery'],
  reads: [
    'sqlInstances',
    'clusters',
    'servers',
    'hosts',
    'applications',
    'masterSecretServer',
    'disasterRecovery',
    'adapters',
    'sites',
    'group',
  ],
  sources: [],
  scope: 'none',
  check: inTurn(
    eachOf(
      ({ platform }) => platform.sqlInstances,
      (_, instance) => modeAgainstPlacement(instance),
    ),
    eachOf(
      ({ platform }) => platform.hosts,
      (_, host) => collect(host.handlers, (handler) => queueAgainstServer(host, handler)),
    ),
    eachOf(
      ({ platform }) => platform.servers,
      ({ platform }, server) => serviceAgainstRole(platform, server),
    ),
    inAll(({ platform }) => methodAgainstMap(platform)),
  ),
});

/** How an instance is laid out, against where it is. */
function* modeAgainstPlacement({ id, name, entry, placement }: SqlInstance): Iterable<Report> {
  const { mode } = entry.values;
  if (!mode || !placement) return;
  if (placement.kind === 'server') {
    if (mode.value === 'standalone') return;
    const text = message('format/contradiction', { inst: name, mode: mode.value, server: placement.server.name });
    yield { entity: id, place: mode.place, message: text, fixes: () => [replaced(mode.place, 'standalone', true)] };
    return;
  }
  const { group } = placement;
  const nodes = group.cluster.entry.values.nodes?.items.length;
  if (mode.value === 'standalone') {
    const text = message('format/contradiction.standalone', { inst: name, group: group.name });
    yield {
      entity: id,
      place: mode.place,
      message: text,
      fixes: () => [replaced(mode.place, 'active/passive', false)],
    };
  } else if (mode.value === 'active/active/passive' && nodes !== undefined && nodes < 3)
    yield {
      entity: id,
      place: mode.place,
      message: message('format/contradiction.nodes', { mode: mode.value, cluster: group.cluster.name, nodes }),
    };
}

/** Whether a queue is local, against who holds it. */
function queueAgainstServer(host: Host, { settings, port }: Handler): Report | undefined {
  const { queue, queueServer } = settings;
  if (!queue || !queueServer) return undefined;
  const servers = activeServerNames(host).map((name) => name.toLowerCase());
  if (servers.length === 0) return undefined;
  const holder = queueServer.name.toLowerCase();
  const isGroup = host.group?.name.toLowerCase() === holder;
  const isWrong =
    queue.value === 'remote'
      ? isGroup || servers.every((name) => name === holder)
      : !isGroup && !servers.includes(holder);
  if (!isWrong) return undefined;
  const names = { holder: queueServer.name, host: host.name };
  const [text, right]: [Message, string] =
    queue.value === 'remote'
      ? [message('format/contradiction.remote-queue', names), 'local']
      : [message('format/contradiction.local-queue', names), 'remote'];
  return {
    entity: port?.id ?? host.id,
    place: queue.place,
    message: text,
    fixes: () => [replaced(queue.place, right, true)],
  };
}

/** A server without Single Sign-On whose role it is, or that carries the master secret. */
function serviceAgainstRole(platform: Platform, server: Server): readonly Report[] | undefined {
  const { sso } = server.entry.values;
  if (sso?.value !== false) return undefined;
  // Looked for only now: to find it may take a look at every server.
  const secret = masterSecret(platform)?.placement;
  const isMaster = secret?.kind === 'server' && secret.server === server;
  if (!(isMaster || server.roles?.has('sso') || server.roles?.has('master-secret'))) return undefined;
  return [
    {
      entity: server.id,
      place: sso.place,
      message: message('format/contradiction.sso', { server: server.name }),
    },
  ];
}

/** No shipping, and yet a map of what is shipped. */
function* methodAgainstMap(platform: Platform): Iterable<Report> {
  const { method, logShipping } = platform.topology.disasterRecovery?.values ?? {};
  if (method?.value !== 'none' || !logShipping?.items.length) return;
  yield {
    entity: 'disasterRecovery',
    place: method.place,
    message: message('format/contradiction.log-shipping', {
      instances: logShipping.items.map(({ from }) => from.name),
    }),
  };
}

function replaced(place: Place, text: string, isCertain: boolean): Fix {
  return {
    title: message('fix.replace-nearest', { name: text }),
    operations: [{ op: 'replace', place, text }],
    preferred: true,
    safe: isCertain,
  };
}
