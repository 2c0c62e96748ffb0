/** The servers of the primary site with a role. */
import type { Platform, Server, ServerRole } from '../../topology/platform.ts';

/** In the order of the file. */
export function primaryServersWith(platform: Platform, role: ServerRole): readonly Server[] {
  return platform.servers.filter((server) => server.primary && server.roles?.has(role));
}
