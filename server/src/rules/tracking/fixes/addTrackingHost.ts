/** Gives the group a host that does nothing but move tracking data. */
import { type Operation, setKey } from '../../../syntax/edit/operation.ts';
import { defineMessages } from '../../../text/message.ts';
import { recoveryBizTalkServers } from '../../../topology/disasterRecovery.ts';
import type { Platform, Server } from '../../../topology/platform.ts';
import { apartFirst, sharedDomain } from '../../facts/failureDomain.ts';
import { primaryBizTalkServers } from '../../facts/hosts.ts';
import { serversUnderClusteredSso } from '../../facts/masterSecret.ts';
import { messageBoxes } from '../../facts/tracking.ts';
import { freeNameAmong } from '../../fixes/freeName.ts';
import type { Fix } from '../../rule.ts';

/** The titles of these fixes. */
export const titles = defineMessages({ 'add-tracking-host': 'Plan a tracking host: "{host}" on {servers}' }, 'fix');

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
  const free = primaryBizTalkServers(platform).filter((server) => !taken.has(server));
  const [first, ...others] = free;
  if (!first) return undefined;
  const chosen = [first, ...apartFirst(platform, first, others)].slice(0, needed);
  const servers = chosen.map((server) => server.name);
  const name = freeNameAmong(platform.hosts, 'Tracking');
  const value = { tracking: true, instances: servers };
  return {
    name,
    servers,
    operations: [setKey(['hosts', name], value), ...mirrored(platform, name, chosen.length)],
    isEnough: servers.length === needed && !sharedDomain(platform, chosen) && isOnAllSites(platform, chosen),
  };
}

/** Where BizTalk servers are on several sites by design, one of them alone must not carry all of the tracking. */
function isOnAllSites(platform: Platform, chosen: readonly Server[]): boolean {
  const sites = new Set(primaryBizTalkServers(platform).map((server) => server.site));
  return sites.size < 2 || new Set(chosen.map((server) => server.site)).size > 1;
}

/** Disabled instances at the disaster-recovery site, where the other hosts have theirs. */
function mirrored(platform: Platform, host: string, count: number): readonly Operation[] {
  if (platform.topology.disasterRecovery?.values.coldPlan?.value === true) return [];
  return recoveryBizTalkServers(platform)
    .slice(0, count)
    .map(({ name }) => ({ op: 'add', path: ['hosts', host, 'instances'], name, settings: { state: 'disabled' } }));
}

/**
 * The fix that adds it to a group without tracking; `isKnown`: the file says so, and another host does not track without
 * saying so.
 */
export function addTrackingHost(platform: Platform, isKnown: boolean): readonly Fix[] {
  const host = newTrackingHost(platform);
  if (!host) return [];
  const title = titles('add-tracking-host', { host: host.name, servers: host.servers });
  return [{ title, operations: host.operations, preferred: true, safe: isKnown && host.isEnough }];
}
