/**
 * What several active instances of one host would do to its work: share it, repeat it, or unknown. No fix offers
 * a second instance where messages would be received twice.
 */
import type { Handler, Host } from '../../topology/platform.ts';
import { clusteredHostNeed, hasContent } from './hosts.ts';

export type ParallelWork = 'shared' | 'duplicates' | 'unknown';

/** What a second active instance would do to the work of a host. */
export function parallelWork(host: Host): ParallelWork {
  if (hasContent(host) === 'unknown') return 'unknown';
  const each = host.handlers.map((handler) => parallelWorkOf(host, handler));
  if (each.includes('duplicates')) return 'duplicates';
  return each.includes('unknown') ? 'unknown' : 'shared';
}

/** Whether a handler can read twice, as far as the file says: no fix makes another instance of its host. */
export function mayReadTwice(host: Host): boolean {
  return host.handlers.some((handler) => parallelWorkOf(host, handler) !== 'shared');
}

/** What a second active instance would do to the work of one handler. */
export function parallelWorkOf(host: Host, handler: Handler): ParallelWork {
  const { adapter, direction } = handler;
  const need = clusteredHostNeed(host, handler);
  if (direction === 'send') return need === 'yes' && adapter?.name !== 'MSMQ' ? 'duplicates' : 'shared';
  if (need === 'yes') return 'duplicates';
  if (!adapter || adapter.receive === 'unknown' || (need === 'unknown' && adapter.name === 'POP3')) return 'unknown';
  return polls(handler) === 'no' ? 'shared' : parallelPolling(handler);
}

function parallelPolling({ settings }: Handler): ParallelWork {
  if (settings.pollingLock === undefined) return 'unknown';
  return settings.pollingLock.value ? 'shared' : 'duplicates';
}

const pollingAdapters: ReadonlySet<string> = new Set(['WCF-SQL', 'WCF-OracleDB', 'WCF-OracleEBS']);
const pollingBindings: ReadonlySet<string> = new Set(['sqlBinding', 'oracleDBBinding', 'oracleEBSBinding', 'polling']);

/**
 * Whether a receive handler fetches rows from a database; `unknown` where WCF-Custom does not state its binding.
 * Notifications, which reach every instance, count too.
 */
export function polls({ direction, adapter, settings }: Handler): 'yes' | 'no' | 'unknown' {
  if (direction !== 'receive' || adapter?.receive !== 'conditional') return 'no';
  if (pollingAdapters.has(adapter.name)) return 'yes';
  if (adapter.name !== 'WCF-Custom') return 'no';
  const binding = settings.binding?.value;
  return binding === undefined ? 'unknown' : pollingBindings.has(binding) ? 'yes' : 'no';
}
