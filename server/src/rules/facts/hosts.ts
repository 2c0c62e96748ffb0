/**
 * What several rules ask about hosts: where they run, whether that is enough, what they do, and whether what they do
 * allows a second active instance. Facts only; whether a fact is worth a finding is each rule's business.
 */
import { type Argument, defineMessages } from '../../text/message.ts';
import type { AdapterFacts, Handler, Host, Platform, Server } from '../../topology/platform.ts';

/** What stands for the content of a host that is not stated. */
export const hostWords = defineMessages({ 'unknown-content': 'its content' }, 'host');

/** The defined servers of the active instances, each once. */
export function activeServers(host: Host): readonly Server[] {
  return host.activeInstances.flatMap((instance) => instance.server ?? []);
}

/** The names of the servers of the active instances, those included that are not defined. */
export function activeServerNames(host: Host): readonly string[] {
  return host.activeInstances.map((instance) => instance.server?.name ?? instance.serverName);
}

/** The BizTalk servers of the primary site. */
export function primaryBizTalkServers(platform: Platform): readonly Server[] {
  return platform.bizTalkServers.filter((server) => server.primary);
}

/** Whether the loss of any one server leaves the host running, as far as instances and owners go. */
export function isRedundantHost(host: Host): boolean {
  if (!host.clustered) return host.activeInstances.length >= 2;
  const carriers = new Set(activeServers(host));
  return (host.group?.owners ?? []).filter((owner) => carriers.has(owner)).length >= 2;
}

/** Whether the host does anything; `unknown` where the file says nothing of its content. */
export function hasContent(host: Host): 'yes' | 'no' | 'unknown' {
  if (host.handlers.length > 0 || host.orchestrations.length > 0 || host.tracking) return 'yes';
  return host.contentStated ? 'no' : 'unknown';
}

/** A host that moves tracking data and of which nothing else is stated. */
export function isDedicatedTrackingHost(host: Host): boolean {
  return host.tracking && host.handlers.length === 0 && host.orchestrations.length === 0;
}

/** Whether the file says of a tracking host that it does nothing else: all that it could hold is stated, and empty. */
export function isKnownAsDedicated(host: Host): boolean {
  const { receive, send, orchestrations } = host.entry.values;
  return isDedicatedTrackingHost(host) && [receive, send, orchestrations].every((list) => list !== undefined);
}

/** What stops with a host, for messages: the names of its locations, ports, handlers and orchestrations. */
export function contentItems(host: Host): Argument {
  const items = contentNames(host);
  return items.length > 0 ? items : hostWords('unknown-content');
}

/** The names of what a host does: `FTP receive`, the name of a location or port, of an orchestration, `tracking`. */
export function contentNames(host: Host): readonly string[] {
  return [
    ...host.handlers.map(handlerName),
    ...host.orchestrations.map((orchestration) => orchestration.name),
    ...(host.tracking ? ['tracking'] : []),
  ];
}

/** How messages call a handler: by its location or port, else by adapter and direction. */
export function handlerName(handler: Handler): string {
  return handler.port?.name ?? `${handler.adapterName} ${handler.direction}`;
}

/** The names of the adapters of some handlers, each once. */
export function adapterNames(handlers: readonly Handler[]): readonly string[] {
  return [...new Set(handlers.map(({ adapter, adapterName }) => adapter?.name ?? adapterName))];
}

/** The handlers of one direction that are not switched off. */
export function enabledHandlers(host: Host, direction: Handler['direction']): readonly Handler[] {
  return host.handlers.filter(
    (handler) => handler.direction === direction && handler.settings.enabled?.value !== false,
  );
}

/** Those of one adapter. */
export function enabledHandlersOf(
  host: Host,
  direction: Handler['direction'],
  adapterName: string,
): readonly Handler[] {
  return enabledHandlers(host, direction).filter(({ adapter }) => adapter?.name === adapterName);
}

/**
 * Whether a handler of `host` works only with one active instance at a time: in a clustered host, or not redundantly at
 * all.
 */
export function needsClusteredHost(host: Host, handler: Handler): boolean {
  return clusteredHostNeed(host, handler) === 'yes';
}

/** As `needsClusteredHost`, and `unknown` where that rests on a setting that is not stated. */
export function clusteredHostNeed(host: Host, handler: Handler): 'yes' | 'no' | 'unknown' {
  const { adapter, settings, direction } = handler;
  if (!adapter) return 'no';
  if (direction === 'send') return sendsFromOneNode(adapter) ? 'yes' : 'no';
  if (adapter.receive === 'clustered-host' || isOrderedQueueReceive(handler)) return 'yes';
  if (adapter.receive !== 'conditional') return 'no';
  switch (adapter.name) {
    case 'POP3':
      return threeValued(settings.concurrentMailboxAccess?.value);
    case 'MSMQ':
      return threeValued(isLocalQueue(host, handler));
    case 'WCF-Custom':
      return settings.binding?.value === 'sapBinding' || settings.binding?.value === 'netMsmqBinding' ? 'yes' : 'no';
    default:
      return 'no';
  }
}

/** MSMQ keeps outgoing messages on the sending node. No page says how WCF-NetMsmq sends redundantly. */
function sendsFromOneNode(adapter: AdapterFacts): boolean {
  if (adapter.send !== 'clustered-host') return false;
  return adapter.name !== 'WCF-NetMsmq' || adapter.custom?.values.sendAvailability !== undefined;
}

function threeValued(value: boolean | undefined): 'yes' | 'no' | 'unknown' {
  return value === undefined ? 'unknown' : value ? 'yes' : 'no';
}

/**
 * Whether the queue of a handler is where its host runs; `undefined`: not stated. A stated queue server decides: the only
 * server of the host, or the group of a clustered host, is no remote one.
 */
export function isLocalQueue(host: Host, { settings }: Handler): boolean | undefined {
  const holder = settings.queueServer?.name.toLowerCase();
  if (holder === undefined) return settings.queue && settings.queue.value === 'local';
  if (host.group) return holder === host.group.name.toLowerCase();
  return activeServerNames(host).every((server) => server.toLowerCase() === holder);
}

const orderedQueueAdapters = new Set(['MSMQ', 'WCF-NetMsmq', 'MQSeries', 'MQSC']);

/** Whether a handler reads queues in order, which a single active instance alone can do. */
export function isOrderedQueueReceive({ direction, adapter, settings }: Handler): boolean {
  if (direction !== 'receive' || settings.orderedDelivery?.value !== true || !adapter) return false;
  return orderedQueueAdapters.has(adapter.name) || settings.binding?.value === 'netMsmqBinding';
}
