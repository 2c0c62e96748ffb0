/** Starts instances that do not run, where that does no harm: one that runs is worth more than one that is started by hand. */
import { removeKey, setKey } from '../../syntax/edit/operation.ts';
import { defineMessages } from '../../text/message.ts';
import type { Host, HostInstance, Platform } from '../../topology/platform.ts';
import { needsBalancer } from '../facts/balancers.ts';
import { localPath } from '../facts/filePaths.ts';
import { parallelWork } from '../facts/parallelWork.ts';
import { type Fix, firstPreferred, fixOf } from '../rule.ts';

/** The titles of these fixes. */
export const titles = defineMessages({ 'start-idle': 'Let the instance of "{host}" on "{server}" run as well' }, 'fix');

/** The instances of the primary site that are started by hand when the others are lost. */
export function standbyInstances(host: Host): readonly HostInstance[] {
  return host.clustered ? [] : host.instances.filter(({ standby, server }) => standby && server?.primary !== false);
}

/** The names of their servers. */
export function standbyServers(host: Host): readonly string[] {
  return standbyInstances(host).map(({ server, serverName }) => server?.name ?? serverName);
}

/** The instances of the primary site that do not run. */
export function idleInstances(host: Host): readonly HostInstance[] {
  return host.instances.filter(({ active, server }) => !active && server?.primary !== false);
}

/** One fix for each instance that does not run; none where a second one may repeat work, or what it does is not known. */
export function startIdleFixes(platform: Platform, host: Host): readonly Fix[] {
  if (host.clustered || parallelWork(host) !== 'shared' || !mayRunBeside(platform, host)) return [];
  const fixes = idleInstances(host).map(({ server, serverName, state, standby }) => {
    const path = ['hosts', host.name, 'instances', serverName];
    return fixOf(titles('start-idle', { host: host.name, server: server?.name ?? serverName }), [
      ...(state === undefined ? [] : [setKey([...path, 'state'], 'started')]),
      ...(standby ? [removeKey([...path, 'standby'])] : []),
    ]);
  });
  return firstPreferred(fixes);
}

/**
 * Whether one more running instance does no harm to an unclustered host: nothing is received twice, no caller misses a
 * balancer. Started alone it would be the only one, which is another matter.
 */
export function mayRunBeside(platform: Platform, host: Host): boolean {
  if (host.activeInstances.length === 0) return false;
  return (
    parallelWork(host) !== 'duplicates' &&
    !host.handlers.some((handler) => localPath(handler)) &&
    !needsBalancer(platform, host)
  );
}
