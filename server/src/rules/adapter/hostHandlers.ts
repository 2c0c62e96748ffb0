/** What the adapter rules share: which handlers they speak of, and how a report names them. */
import { defineMessages, type Message } from '../../text/message.ts';
import type { Handler, Host, Platform } from '../../topology/platform.ts';
import { enabledHandlers, isOrderedQueueReceive } from '../facts/hosts.ts';
import { standbyServers } from '../fixes/startIdle.ts';
import { relatedHandlers } from '../related.ts';
import { notStated, type Report, reportOn } from '../rule.ts';
import { clusterOrMove } from './fixes/clusterOrMove.ts';

/** What several rules of this family say beside their own sentence. */
export const texts = defineMessages({ 'by-hand': 'The instance on {servers} is started by hand' }, 'adapter');

/** How many active instances an unclustered host in use has; `undefined` where the question makes no sense or is open. */
export function plainInstances(host: Host): number | undefined {
  const isOpen = host.clustered || !host.instancesStated || host.entry.values.retired?.value === true;
  return isOpen ? undefined : host.activeInstances.length;
}

/** The handlers as related information; where an instance stands by, the finding is a step milder and says so. */
export function handlersOrByHand(host: Host, handlers: readonly Handler[]): Pick<Report, 'related' | 'severity'> {
  const servers = standbyServers(host);
  const related = relatedHandlers(handlers);
  if (servers.length === 0) return { related };
  const message = texts('by-hand', { servers });
  return { related: [{ message, place: host.place }, ...related], severity: 'information' };
}

/** That handlers need a clustered host. */
export function notClustered(platform: Platform, host: Host, handlers: readonly Handler[], message: Message): Report {
  return reportOn(host, message, {
    ...handlersOrByHand(host, handlers),
    fixes: () => clusterOrMove(platform, host, handlers),
  });
}

/** That something is not stated of handlers, and what. */
export function notStatedOf(host: Host, handlers: readonly Handler[], message: Message, topic: string): Report {
  return reportOn(host, message, { ...notStated(topic), related: relatedHandlers(handlers) });
}

/** Adapters whose need for a clustered host has a rule of its own. */
const withOwnRule: ReadonlySet<string> = new Set(['SAP', 'WCF-SAP', 'SQL', 'WCF-NetMsmq', 'MSMQ']);

/** Receive handlers that fetch the same files from every instance: FTP, SFTP, and adapters declared like them. */
export function singleReaderHandlers(host: Host): readonly Handler[] {
  return enabledHandlers(host, 'receive').filter(
    ({ adapter }) => adapter?.receive === 'clustered-host' && !withOwnRule.has(adapter.name),
  );
}

/** Receive handlers of SAP, by any of its adapters. */
export function sapHandlers(host: Host): readonly Handler[] {
  return enabledHandlers(host, 'receive').filter(({ adapter, settings }) => {
    if (adapter?.name === 'SAP' || adapter?.name === 'WCF-SAP') return adapter.receive === 'clustered-host';
    return adapter?.name === 'WCF-Custom' && settings.binding?.value === 'sapBinding';
  });
}

/** Receive handlers of mailboxes; what the mail server allows is a setting. */
export function mailboxHandlers(host: Host): readonly Handler[] {
  return enabledHandlers(host, 'receive').filter(
    ({ adapter }) => adapter?.name === 'POP3' && adapter.receive === 'conditional',
  );
}

/** Receive handlers that read queues in order. */
export function orderedQueueHandlers(host: Host): readonly Handler[] {
  return enabledHandlers(host, 'receive').filter(isOrderedQueueReceive);
}

/** Receive handlers of WCF-NetMsmq, or of WCF-Custom with its binding. */
export function netMsmqHandlers(host: Host): readonly Handler[] {
  return enabledHandlers(host, 'receive').filter(({ adapter, settings }) => {
    if (adapter?.name === 'WCF-NetMsmq') return adapter.receive === 'clustered-host';
    return adapter?.name === 'WCF-Custom' && settings.binding?.value === 'netMsmqBinding';
  });
}
