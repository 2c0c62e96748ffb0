/** Disabled instances of the production hosts at the disaster-recovery site, on servers that can run them. */
import type { Operation } from '../../../syntax/edit/operation.ts';
import { isMirrored } from '../../../topology/disasterRecovery.ts';
import type { Host, Platform } from '../../../topology/platform.ts';
import { addMissingRoles } from '../../fixes/secondInstance.ts';

/** The hosts that get instances there. */
export function hostsToMirror(platform: Platform): readonly Host[] {
  return platform.hosts.filter((host) => isMirrored(host) && host.instancesStated);
}

/** For every host one instance for each that it has in production, as far as there are servers. */
export function mirrorHosts(platform: Platform, servers: readonly string[]): readonly Operation[] {
  return hostsToMirror(platform).flatMap((host) => mirrorHost(platform, host, servers));
}

/** The same for one host. Servers that are there already get the roles that it needs and they state not to have. */
export function mirrorHost(platform: Platform, host: Host, servers: readonly string[]): readonly Operation[] {
  const production = host.instances.filter((instance) => instance.server?.primary !== false).length;
  return servers.slice(0, production).flatMap((name) => {
    const server = platform.serverNamed(name);
    return [
      ...(server ? addMissingRoles(host, server) : []),
      { op: 'add', path: ['hosts', host.name, 'instances'], name, settings: { state: 'disabled' } },
    ];
  });
}
