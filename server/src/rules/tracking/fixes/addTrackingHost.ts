/** Gives the group a host that does nothing but move tracking data. */
import type { Operation } from '../../../syntax/edit/operation.ts';
import { message } from '../../../text/messages/message.ts';
import type { Platform } from '../../../topology/platform.ts';
import { freeName } from '../../facts/freeName.ts';
import { primaryBizTalkServers } from '../../facts/hosts.ts';
import { serversUnderClusteredSso } from '../../facts/masterSecret.ts';
import { messageBoxes } from '../../facts/tracking.ts';
import type { Fix } from '../../rule.ts';

/** A new host on as many servers as the MessageBoxes ask for, as far as there are; and one for the servers it needs. */
export interface TrackingHost {
  readonly name: string;
  readonly servers: readonly string[];
  readonly operations: readonly Operation[];
  /** Whether there are servers for one instance more than there are MessageBoxes. */
  readonly isEnough: boolean;
}

/** The host that a fix adds; `undefined` where no server can carry it. */
export function newTrackingHost(platform: Platform): TrackingHost | undefined {
  const needed = Math.max(2, messageBoxes(platform).length + 1);
  const taken = serversUnderClusteredSso(platform);
  const servers = primaryBizTalkServers(platform)
    .filter((server) => !taken.has(server))
    .slice(0, needed)
    .map((server) => server.name);
  if (servers.length === 0) return undefined;
  const name = freeName(
    platform.hosts.map((host) => host.name),
    'Tracking',
  );
  const value = { tracking: true, instances: servers };
  return {
    name,
    servers,
    operations: [{ op: 'set', path: ['hosts', name], value }],
    isEnough: servers.length === needed,
  };
}

/** The fix that adds it to a group without tracking. */
export function addTrackingHost(platform: Platform): readonly Fix[] {
  const host = newTrackingHost(platform);
  if (!host) return [];
  const title = message('fix.add-tracking-host', { host: host.name, servers: host.servers });
  return [{ title, operations: host.operations, preferred: true, safe: host.isEnough }];
}
