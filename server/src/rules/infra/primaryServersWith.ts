/** The servers of the primary site with a role. */
import type { Platform, Server, ServerRole } from '../../topology/platform.ts';
import { groupServers } from '../facts/computers.ts';

/** In the order of the file. */
export function primaryServersWith(platform: Platform, role: ServerRole): readonly Server[] {
  return platform.serversWith(role).filter((server) => server.primary);
}

/**
 * The one server of the primary site with a role; `undefined` where there are none or several, or where one that states
 * no roles, and does nothing else that is known, may be another.
 */
export function onlyServerWith(platform: Platform, role: ServerRole): Server | undefined {
  const [only, ...others] = primaryServersWith(platform, role);
  if (!only || others.length > 0) return undefined;
  const known = new Set(groupServers(platform));
  return platform.servers.some((server) => server.primary && !server.roles && !known.has(server)) ? undefined : only;
}
