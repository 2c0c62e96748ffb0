/** Disabled instances of the production hosts at the disaster-recovery site. */
import type { Operation } from '../../../syntax/edit/operation.ts';
import type { Host, Platform } from '../../../topology/platform.ts';
import { isMirrored } from '../../facts/disasterRecovery.ts';

/** For every host one instance for each that it has in production, as far as there are servers. */
export function mirrorHosts(platform: Platform, servers: readonly string[]): readonly Operation[] {
  return platform.hosts
    .filter((host) => isMirrored(host) && host.instancesStated)
    .flatMap((host) => mirrorHost(host, servers));
}

/** The same for one host. */
export function mirrorHost(host: Host, servers: readonly string[]): readonly Operation[] {
  const production = host.instances.filter((instance) => instance.server?.primary !== false).length;
  return servers.slice(0, production).map((name) => ({
    op: 'add',
    path: ['hosts', host.name, 'instances'],
    name,
    settings: { state: 'disabled' },
  }));
}
