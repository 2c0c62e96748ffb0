/** Which servers can run what is placed somewhere. Knows of no failure and judges nothing. */
import type { Group, Placement, Server, SqlInstance } from './platform.ts';

/** The servers on which something placed there can run, the preferred one first. */
export function serversOf(placement: Placement | undefined): readonly Server[] {
  if (placement === undefined) return [];
  return placement.kind === 'server' ? [placement.server] : placement.group.owners;
}

/** The cluster group in which something is placed. */
export function clusterGroupOf(placement: Placement | undefined): Group | undefined {
  return placement?.kind === 'group' ? placement.group : undefined;
}

/** Whether nothing but servers of a disaster-recovery site can run the instance. */
export function isDisasterRecoveryInstance(instance: SqlInstance): boolean {
  const servers = serversOf(instance.placement);
  return servers.length > 0 && servers.every((server) => !server.primary);
}
