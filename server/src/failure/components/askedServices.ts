/**
 * Which groups ask where other groups are before they choose their own active owner, and which of those that ask for each
 * other is placed first. Facts of the file alone.
 */
import { groupsOf } from '../../topology/carriers.ts';
import type { Group, Host, Platform, Server } from '../../topology/platform.ts';
import { servicesIn } from './services.ts';

/** The clustered services that a host uses in place of those of its node. */
export function askedServices(host: Host): readonly ('sso' | 'iis')[] {
  return host.type === 'isolated' ? ['sso', 'iis'] : ['sso'];
}

/** The other groups of an owner with a service; none where the group has it itself. */
export function groupsWith(platform: Platform, group: Group, owner: Server, service: 'sso' | 'iis'): readonly Group[] {
  if (servicesIn(platform, group).includes(service)) return [];
  return platform
    .groupsOwnedBy(owner.id)
    .filter((other) => other !== group && servicesIn(platform, other).includes(service));
}

/** How a pair of groups is named in `Overview.isPlacedBefore`. */
export function placementPair(first: Group, second: Group): string {
  return `${first.id} ${second.id}`;
}

/** The pairs of groups of which the first would ask for the second, and is placed before it without asking. */
export function placedBefore(platform: Platform): ReadonlySet<string> {
  const order = new Map<Group, number>();
  for (const group of platform.clusters.flatMap(groupsOf)) order.set(group, order.size);
  const open = new Map<Group, Set<Group>>();
  for (const group of order.keys()) {
    const asked = askedGroups(platform, group);
    if (asked.size > 0) open.set(group, asked);
  }
  const pairs = new Set<string>();
  const leaveOut = (group: Group, other: Group): void => {
    pairs.add(placementPair(group, other));
    open.get(group)?.delete(other);
  };
  for (const [group, asked] of [...open])
    for (const other of [...asked])
      if ((order.get(group) ?? 0) < (order.get(other) ?? 0) && open.get(other)?.has(group)) leaveOut(group, other);
  // Longer circles: the first in the file does not ask, until there is none.
  for (const group of order.keys())
    for (const other of [...(open.get(group) ?? [])]) if (reaches(open, other, group)) leaveOut(group, other);
  return pairs;
}

function askedGroups(platform: Platform, group: Group): Set<Group> {
  const hosts = platform.hostsMovingWith(group.id);
  const services = new Set(hosts.flatMap((host) => askedServices(host)));
  const found = new Set<Group>();
  for (const service of services)
    for (const owner of group.owners) for (const other of groupsWith(platform, group, owner, service)) found.add(other);
  return found;
}

function reaches(open: ReadonlyMap<Group, ReadonlySet<Group>>, from: Group, to: Group): boolean {
  const seen = new Set([from]);
  for (const group of seen) {
    if (group === to) return true;
    for (const next of open.get(group) ?? []) seen.add(next);
  }
  return false;
}
