/**
 * Which hosts move tracking data, and how many of their instances the group needs.
 * Source: tg/configuring-a-dedicated-tracking-host
 */
import type { Database, Host, HostInstance, Platform } from '../../topology/platform.ts';

/** The hosts that allow tracking, in the order of the file. */
export function trackingHosts(platform: Platform): readonly Host[] {
  return platform.hosts.filter((host) => host.tracking);
}

/** The active instances of all tracking hosts; `undefined` where one of them does not say where it runs. */
export function trackingInstances(platform: Platform): readonly HostInstance[] | undefined {
  const hosts = trackingHosts(platform);
  return hosts.every((host) => host.instancesStated) ? hosts.flatMap((host) => host.activeInstances) : undefined;
}

/** The names of the servers, in lower case, that run an active instance of a tracking host. */
export function trackingServerNames(instances: readonly HostInstance[]): ReadonlySet<string> {
  return new Set(instances.map((instance) => instance.serverName.toLowerCase()));
}

/** The MessageBoxes of the group. */
export function messageBoxes(platform: Platform): readonly Database[] {
  return platform.databases.filter((database) => database.kind === 'messagebox');
}

/** Whether a database of unknown kind is described, which may be one more MessageBox. */
export function hasUnknownDatabase(platform: Platform): boolean {
  return platform.databases.some((database) => database.kind === undefined);
}

/** Whether the file says that nothing is tracked. */
export function isTrackingOff(platform: Platform): boolean {
  return platform.topology.group?.values.tracking?.value === false;
}
