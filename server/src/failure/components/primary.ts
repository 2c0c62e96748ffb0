/** Where something stands, as far as redundancy goes: what is on a disaster-recovery site never helps the primary one. */
import type { AvailabilityGroup, Database, Group, Placement, Server, SqlInstance } from '../../topology/platform.ts';

/** The items on a primary site; all of them when none is, because then they only help each other. */
export function primaryFirst<T>(items: readonly T[], isPrimary: (item: T) => boolean): readonly T[] {
  const primary = items.filter(isPrimary);
  return primary.length > 0 ? primary : items;
}

/** The servers that can run a group, the preferred one first. */
export function ownersOf(group: Group): readonly Server[] {
  return primaryFirst(group.owners, (owner) => owner.primary);
}

export function isPlacedOnPrimary(placement: Placement | undefined): boolean {
  if (placement === undefined) return true;
  if (placement.kind === 'server') return placement.server.primary;
  return placement.group.owners.length === 0 || placement.group.owners.some((owner) => owner.primary);
}

export function isInstanceOnPrimary(instance: SqlInstance): boolean {
  return isPlacedOnPrimary(instance.placement);
}

export function isDatabaseOnPrimary(database: Database): boolean {
  if (database.instance) return isInstanceOnPrimary(database.instance);
  return database.availabilityGroup === undefined || isGroupOnPrimary(database.availabilityGroup);
}

function isGroupOnPrimary(group: AvailabilityGroup): boolean {
  const { replicas = [] } = group;
  return replicas.length === 0 || replicas.some(({ instance }) => isInstanceOnPrimary(instance));
}
