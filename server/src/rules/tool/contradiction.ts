/** Two stated facts that exclude each other. Where one of them is a placement, the others go by that. */
import type { Place } from '../../syntax/node.ts';
import { collect } from '../../text/collect.ts';
import type { Handler, Host, Platform, Server, SqlInstance } from '../../topology/platform.ts';
import { checkEach, checkInSequence, checkWhole } from '../each.ts';
import { activeServerNames } from '../facts/hosts.ts';
import { masterSecret } from '../facts/masterSecret.ts';
import { replaceNearest } from '../fixes/replaceNearest.ts';
import { allHosts, allServers, allSqlInstances } from '../forEach.ts';
import { reportOnSection } from '../reports.ts';
import { defineRule, describeRule, type Fix, type Report, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'format/contradiction',
  kind: 'M',
  severity: 'warning',
  title: 'Contradiction',
  says: {
    '': 'Instance "{inst}" cannot be {mode}: it is on server "{server}". Where it is decides.',
    standalone: 'Instance "{inst}" is not standalone: it is in cluster group "{group}". Where it is decides.',
    nodes: '"{cluster}" is too small for the layout {mode}: {nodes} of three nodes.',
    'remote-queue': 'The queue is not remote: it is on "{holder}", where host "{host}" runs. The server decides.',
    'local-queue': 'The queue is not local: host "{host}" does not run on "{holder}". The server decides.',
    sso: '"{server}" is said to lack Single Sign-On, and has a role for it.',
    'log-shipping': 'The method is none, and yet {instances} are shipped.',
  },
  matters: 'Only one of the two can be true. Conclusions follow the one that the message names.',
  subject: ['sqlInstance', 'host', 'receiveLocation', 'sendPort', 'server', 'disasterRecovery'],
  ofText: true,
  sources: 'format',
  scope: 'none',
});

export const contradiction = defineRule(
  rule,
  checkInSequence(
    checkEach(allSqlInstances, (_, instance) => modeAgainstPlacement(instance)),
    checkEach(allHosts, (_, host) => collect(host.handlers, (handler) => queueAgainstServer(host, handler))),
    checkEach(allServers, ({ platform }, server) => serviceAgainstRole(platform, server)),
    checkWhole(({ platform }) => methodAgainstMap(platform)),
  ),
);

/** How an instance is laid out, against where it is. */
function modeAgainstPlacement(instance: SqlInstance): Report | undefined {
  const { name: inst, entry, placement } = instance;
  const { mode } = entry.values;
  if (!mode || !placement) return undefined;
  const { place } = mode;
  if (placement.kind === 'server') {
    if (mode.value === 'standalone') return undefined;
    return reportOn(instance, rule.say({ inst, mode: mode.value, server: placement.server.name }), {
      place,
      fixes: () => [replaced(place, 'standalone', true)],
    });
  }
  const { group } = placement;
  if (mode.value === 'standalone')
    return reportOn(instance, rule.say('standalone', { inst, group: group.name }), {
      place,
      fixes: () => [replaced(place, 'active/passive', false)],
    });
  const nodes = group.cluster.entry.values.nodes?.items.length;
  if (mode.value !== 'active/active/passive' || nodes === undefined || nodes >= 3) return undefined;
  return reportOn(instance, rule.say('nodes', { mode: mode.value, cluster: group.cluster.name, nodes }), { place });
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
  const { place } = queue;
  const isRemote = queue.value === 'remote';
  return reportOn({ id: port?.id ?? host.id, place }, rule.say(isRemote ? 'remote-queue' : 'local-queue', names), {
    fixes: () => [replaced(place, isRemote ? 'local' : 'remote', true)],
  });
}

/** A server without Single Sign-On whose role it is, or that carries the master secret. */
function serviceAgainstRole(platform: Platform, server: Server): Report | undefined {
  const { sso } = server.entry.values;
  if (sso?.value !== false) return undefined;
  // Looked for only now: to find it may take a look at every server.
  const secret = masterSecret(platform)?.placement;
  const isMaster = secret?.kind === 'server' && secret.server === server;
  if (!(isMaster || server.roles?.has('sso') || server.roles?.has('master-secret'))) return undefined;
  return reportOn(server, rule.say('sso', { server: server.name }), { place: sso.place });
}

/** No shipping, and yet a map of what is shipped. */
function* methodAgainstMap(platform: Platform): Iterable<Report> {
  const { method, logShipping } = platform.topology.disasterRecovery?.values ?? {};
  if (method?.value !== 'none' || !logShipping?.items.length) return;
  const instances = logShipping.items.map(({ from }) => from.name);
  yield reportOnSection('disasterRecovery', method.place, rule.say('log-shipping', { instances }));
}

function replaced(place: Place, text: string, isCertain: boolean): Fix {
  return { ...replaceNearest(place, text), safe: isCertain };
}
