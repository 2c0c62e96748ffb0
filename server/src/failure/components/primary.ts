/** Where something stands, as far as redundancy goes: what is on a disaster-recovery site never helps the primary one. */
import { serversOf } from '../../topology/carriers.ts';
import type { AvailabilityGroup, Database, Group, Server, SqlInstance } from '../../topology/platform.ts';

/** The items on a primary site; all of them when none is, because then they only help each other. */
export function primaryFirst<T>(items: readonly T[], isPrimary: (item: T) => boolean): readonly T[] {
  const primary = items.filter(isPrimary);
  return primary.length > 0 ? primary : items;
}

/** Whether a server is at no disaster-recovery site. */
export function isPrimary({ primary }: Server): boolean {
  return primary;
}

/** The servers that can run a group, the preferred one first. */
export function ownersOf(group: Group): readonly Server[] {
  return primaryFirst(group.owners, isPrimary);
}

export function isInstanceOnPrimary({ placement }: SqlInstance): boolean {
  const servers = serversOf(placement);
  return servers.length === 0 || servers.some(isPrimary);
}

export function isDatabaseOnPrimary(database: Database): boolean {
  if (database.instance) return isInstanceOnPrimary(database.instance);
  return database.availabilityGroup === undefined || isGroupOnPrimary(database.availabilityGroup);
}

function isGroupOnPrimary(group: AvailabilityGroup): boolean {
  const { replicas = [] } = group;
  return replicas.length === 0 || replicas.some(({ instance }) => isInstanceOnPrimary(instance));
}
