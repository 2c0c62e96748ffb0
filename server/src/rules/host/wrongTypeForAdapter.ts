/**
 * Receive handlers in a host of the type that cannot run them: an adapter receives either in-process or isolated, never
 * both. Custom adapters and hosts whose type is not stated are left alone.
 */
import { addTo, type Operation, replaceAt } from '../../syntax/edit/operation.ts';
import type { Message } from '../../text/message.ts';
import type { Handler, Host, Platform, ServerRole } from '../../topology/platform.ts';
import { builtInAdapter } from '../../vocabulary/adapter.ts';
import { adapterNames, handlerName } from '../facts/hosts.ts';
import { parallelWorkOf } from '../facts/parallelWork.ts';
import { canTake, hostLike, moveHandlers, moveTitles } from '../fixes/moveContent.ts';
import { allHosts, defineRuleForEach } from '../forEach.ts';
import { adapterTitles } from '../reference/adapterUses.ts';
import { relatedHandlers } from '../related.ts';
import { describeRule, type Fix, firstPreferred, fixOf, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'host/wrong-type-for-adapter',
  kind: 'C',
  severity: 'error',
  title: 'Receive handler in the wrong host type',
  says: {
    isolated: 'In-process host "{host}" cannot run {adapters} receive handlers: they run only in isolated hosts.',
    'in-process': 'Isolated host "{host}" cannot run {adapters} receive handlers: they run only in in-process hosts.',
    derived:
      'Isolated host "{host}" should have no {adapters} receive handlers. They are known from in-process hosts only.',
  },
  matters:
    'Each adapter receives either in the BizTalk service or in IIS, never in both. In a host of the other type its handler cannot be created; of relays, Service Bus, Event Hubs and Office 365 that is derived, no page says it.',
  receiveHostOrder: 10,
  subject: ['host'],
  sources: [
    'techref/msbts-adaptersetting-constraints-property-wmi',
    'core/adapters-in-biztalk-server',
    'core/logic-app-adapter',
  ],
  scope: 'application',
});

export const wrongTypeForAdapter = defineRuleForEach(rule, allHosts, ({ platform }, host) => {
  if (!host.typeStated) return undefined;
  const wanted = host.type === 'isolated' ? 'in-process' : 'isolated';
  const wrong = host.handlers.filter(
    ({ direction, adapter }) => direction === 'receive' && adapter?.builtIn && adapter.receiveHost === wanted,
  );
  if (wrong.length === 0) return undefined;
  const adapters = adapterNames(wrong);
  const isDerived = adapters.every((name) => builtInAdapter(name)?.receiveHostDerived);
  return reportOn(host, rule.say(isDerived ? 'derived' : wanted, { adapters, host: host.name }), {
    ...(isDerived ? { severity: 'warning' as const } : {}),
    related: relatedHandlers(wrong),
    fixes: () => fixesFor(platform, host, wrong, wanted),
  });
});

function fixesFor(platform: Platform, host: Host, wrong: readonly Handler[], wanted: Host['type']): readonly Fix[] {
  const alone = wrong.some((handler) => parallelWorkOf(host, handler) === 'duplicates');
  const fits = (target: Host): boolean =>
    alone ? target.group !== undefined || target.activeInstances.length < 2 : !target.clustered;
  const moves = platform.hosts
    .filter((each) => each !== host && each.type === wanted && fits(each) && each.entry.values.retired?.value !== true)
    .filter((target) => wrong.every((handler) => canTake(target, handler)))
    .map((target) =>
      fixOf(moveTitle(wrong, target), [...moveHandlers(host, wrong, target.name), ...queueRoles(target, wrong)]),
    );
  const created = alone && host.activeInstances.length > 1 ? [] : [newHost(platform, host, wrong, wanted)];
  return [...swap(host, wrong, wanted), ...firstPreferred(moves), ...created];
}

function moveTitle(wrong: readonly Handler[], target: Host): Message {
  return moveTitles('move-content', { items: wrong.map(handlerName), host: target.name });
}

/** WCF-Custom has a twin of the other type. */
function swap(host: Host, wrong: readonly Handler[], wanted: Host['type']): readonly Fix[] {
  const [from, to] =
    wanted === 'in-process' ? ['WCF-Custom', 'WCF-CustomIsolated'] : ['WCF-CustomIsolated', 'WCF-Custom'];
  const own = wrong.every(({ port }) => port === undefined);
  const taken = host.handlers.some(({ direction, adapter }) => direction === 'receive' && adapter?.name === to);
  if (!own || taken || !wrong.every(({ adapter }) => adapter?.name === from)) return [];
  const operations = wrong.map(({ place }) => replaceAt(place, to));
  return [{ title: adapterTitles('replace-adapter', { adapter: to }), operations }];
}

function newHost(platform: Platform, host: Host, wrong: readonly Handler[], wanted: Host['type']): Fix {
  const { name, operations } = hostLike(platform, host, wanted === 'isolated' ? 'Isolated' : 'InProcess', wanted);
  const roles = wanted === 'isolated' ? missingRole(host, 'iis') : [];
  return fixOf(moveTitles('move-content.new-host', { items: wrong.map(handlerName), host: name }), [
    ...operations,
    ...roles,
    ...moveHandlers(host, wrong, name),
    ...queueRoles(host, wrong),
  ]);
}

/** Servers that run MSMQ handlers need Message Queuing of their own. */
function queueRoles(host: Host, handlers: readonly Handler[]): readonly Operation[] {
  return handlers.some(({ adapter }) => adapter?.name === 'MSMQ') ? missingRole(host, 'msmq') : [];
}

/** Adds a role to the servers of a host that state roles, and not this one. */
function missingRole(host: Host, role: ServerRole): readonly Operation[] {
  return host.instances.flatMap(({ server }) =>
    server?.roles && !server.roles.has(role) ? [addTo(['servers', server.name, 'roles'], role)] : [],
  );
}
