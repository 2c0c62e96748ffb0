/**
 * How large a deployment is. The documentation advises small ones differently, and many rules begin with the second
 * computer.
 */

import { serversOf } from '../../topology/carriers.ts';
import type { Platform, Server, ServerRole } from '../../topology/platform.ts';

/** Roles that make a server one of the group's own computers; the services around it (domain controllers, …) do not. */
const ownRoles: readonly ServerRole[] = ['sql', 'sso', 'master-secret'];

/**
 * Below this the documentation speaks of a small deployment.
 * Source: core/sample-biztalk-server-high-availability-scenarios
 */
const smallLimit = 5;

/**
 * The servers of the group on every site: BizTalk servers, those that carry a SQL instance, and those with a role for
 * SQL Server or Single Sign-On. In the order of the file.
 */
export function groupServers(platform: Platform): readonly Server[] {
  const carriers = new Set(platform.sqlInstances.flatMap((instance) => serversOf(instance.placement)));
  const bizTalk = new Set(platform.bizTalkServers);
  return platform.servers.filter(
    (server) => bizTalk.has(server) || carriers.has(server) || ownRoles.some((role) => server.roles?.has(role)),
  );
}

/** The computers of the group, as the documentation counts them: its servers on the primary site. */
export function computers(platform: Platform): readonly Server[] {
  return groupServers(platform).filter((server) => server.primary);
}

/** Whether the group has fewer than five computers. */
export function isSmallDeployment(platform: Platform): boolean {
  // Most large groups show it by their BizTalk servers alone.
  let bizTalk = 0;
  for (const server of platform.bizTalkServers) if (server.primary && ++bizTalk >= smallLimit) return false;
  return computers(platform).length < smallLimit;
}
