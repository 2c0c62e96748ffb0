/**
 * Which entries a view leaves out: planned ones and what exists only through them; what a name in the file then means. It
 * changes nothing.
 */
import type { EntityKind } from '../vocabulary/entityKind.ts';
import type { Reference } from './fact.ts';
import { collectNames, findName } from './names.ts';
import type { PlannedEntry } from './plannedEntries.ts';
import type { Topology } from './topology.ts';
import { newMemo } from './tracked.ts';

export interface LeftOut {
  readonly has: (id: string) => boolean;
  /** Whether a name stands for something that is left out. */
  readonly isNamed: (kinds: readonly EntityKind[], name: string) => boolean;
  readonly isLeft: (reference: Reference | undefined) => boolean;
  /** What a placement means then: the first owner that exists, the first replica; nothing where none is left. */
  readonly placed: (on: Reference) => Reference | undefined;
  /** Whether databases stand on something that is left out, so that they are reached by another name. */
  readonly movesData: boolean;
}

/** What is left out with these planned entries. */
export function leftOutOf(topology: Topology, planned: readonly PlannedEntry[]): LeftOut {
  const names = collectNames(topology, newMemo());
  const ids = new Set(planned.map(({ id }) => id.toLowerCase()));
  const has = (id: string): boolean => ids.has(id.toLowerCase());
  const isNamed = (kinds: readonly EntityKind[], name: string): boolean => {
    const found = findName(names, kinds, name);
    return found !== undefined && has(found.id);
  };
  const isLeft = (reference: Reference | undefined): boolean => {
    if (reference === undefined || reference.word !== undefined) return false;
    const { kinds, name, open } = reference;
    return isNamed(kinds, name) || (open && isLeftComponent(name));
  };
  /** Components are named with their kind, or as what is on a server: `server:BTS02`, `msdtc@BTS02`. */
  const isLeftComponent = (name: string): boolean => {
    const where = name.slice(name.indexOf('@') + 1);
    const isOn = name.includes('@') && isNamed(['server', 'clusterGroup'], where);
    return isOn || has(name) || has(`hostInstance:${name}`);
  };
  for (const { id, values } of topology.servers) if (isLeft(values.site)) ids.add(id.toLowerCase());
  for (const { id, name: cluster, values } of topology.clusters)
    if (has(id))
      for (const { name } of values.groups?.items ?? []) ids.add(`clusterGroup:${cluster}/${name}`.toLowerCase());
  for (const { id, values } of topology.sqlInstances)
    if (values.on && isNamed(['server'], values.on.name)) ids.add(id.toLowerCase());

  return {
    has,
    isNamed,
    isLeft,
    placed: (on) => {
      if (!isLeft(on)) return on;
      const kind = findName(names, on.kinds, on.name)?.kind;
      const isClustered = kind === 'cluster' || kind === 'clusterGroup';
      const name = isClustered ? ownerOf(on.name) : kind === 'availabilityGroup' ? replicaOf(on.name) : undefined;
      return name === undefined ? undefined : { ...on, name };
    },
    movesData: [...topology.sqlInstances, ...topology.databases].some(({ values }) => isLeft(values.on)),
  };

  /** The first owner that exists of a cluster or group, on a primary site before others. */
  function ownerOf(placement: string): string | undefined {
    const [clusterName = '', groupName = ''] = placement.split('/');
    const cluster = topology.clusters.find(({ name }) => isSame(name, clusterName));
    const inner = cluster?.values.groups?.items.find(({ name }) => isSame(name, groupName));
    const owners = (inner?.values.owners ?? cluster?.values.nodes)?.items.map(({ name }) => name) ?? [];
    const existing = owners.filter((name) => findName(names, ['server'], name) && !isNamed(['server'], name));
    return existing.find(isPrimary) ?? existing[0];
  }

  function isPrimary(name: string): boolean {
    if (topology.group?.values.approach?.value === 'stretched') return true;
    const site = topology.servers.find((server) => isSame(server.name, name))?.values.site?.name;
    const role = site && topology.sites.find((each) => isSame(each.name, site))?.values.role?.value;
    return role !== 'disaster-recovery';
  }

  function replicaOf(group: string): string | undefined {
    const found = topology.availabilityGroups.find(({ name }) => isSame(name, group));
    const replicas = found?.values.replicas?.items.map(({ name }) => name) ?? [];
    return replicas.find((name) => findName(names, ['sqlInstance'], name) && !isNamed(['sqlInstance'], name));
  }
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
