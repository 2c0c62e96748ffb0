/** Whether a server stands: what it asks of its fault domains, of names and of logons, and what of its MSDTC is off. */
import type { Model } from './model.ts';
import { inPhase, type Phase } from './phase.ts';
import type { Server } from './places.ts';

/** Whether a server, or a fault domain of it, has failed itself. */
function isIntact(failed: ReadonlySet<string>, server: Server): boolean {
  return !failed.has(`server:${server.name}`) && server.domains.every((domain) => !failed.has(domain));
}

/** Any DNS server or domain controller of the primary sites; none described: met. */
export function anyWithRole(model: Model, failed: ReadonlySet<string>, role: string): boolean {
  const holders = model.servers.filter(({ primary, roles }) => primary && roles.includes(role));
  return holders.length === 0 || holders.some((server) => isIntact(failed, server));
}

/**
 * A server stands while none of its fault domains has failed, while names are resolved, and, when services start, while
 * somebody lets them log on. A server that has the role itself does not ask for others.
 */
export function serverStands(model: Model, failed: ReadonlySet<string>, phase: Phase, server: Server): boolean {
  const asks = (role: string): boolean => server.roles.includes(role) || anyWithRole(model, failed, role);
  return isIntact(failed, server) && asks('dns') && inPhase({ phase }, 'start', () => asks('domain-controller'));
}

/** Whether the coordinator of a server is off with nothing failed. */
export function isMsdtcOff({ values }: Server): boolean {
  return values.msdtc?.state === 'stopped' || values.msdtc?.state === 'absent';
}
