/** What the adapter rules share: which handlers they speak of, and how a report names them. */
import type { Handler, Host } from '../../topology/platform.ts';
import { enabledHandlers, isOrderedQueueReceive } from '../facts/hosts.ts';

/** The names of the adapters of some handlers, each once. */
export function adapterNames(handlers: readonly Handler[]): readonly string[] {
  return [...new Set(handlers.map(({ adapter, adapterName }) => adapter?.name ?? adapterName))];
}

/** How many active instances an unclustered host in use has; `undefined` where the question makes no sense or is open. */
export function plainInstances(host: Host): number | undefined {
  const isOpen = host.clustered || !host.instancesStated || host.entry.values.retired?.value === true;
  return isOpen ? undefined : host.activeInstances.length;
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

/** Enabled handlers of the MSMQ adapter in one direction. */
export function msmqHandlers(host: Host, direction: Handler['direction']): readonly Handler[] {
  return enabledHandlers(host, direction).filter(({ adapter }) => adapter?.name === 'MSMQ');
}
