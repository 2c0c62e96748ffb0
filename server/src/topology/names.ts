/**
 * The names of a file: which entry a reference means. Names are compared without case, as Windows does.
 */
import type { Place } from '../syntax/node.ts';
import type { EntityKind } from '../vocabulary/entityKind.ts';
import { type CollectionName, sectionNames, sections } from '../vocabulary/format.ts';
import type { Reference } from './fact.ts';
import type { Entry, Topology } from './topology.ts';

/** Something that has a name: an entry, a nested entry, or a fault domain that only servers name. */
export interface Definition {
  readonly kind: EntityKind;
  /** With the names of its parents: `CLUSTER/GROUP`. */
  readonly name: string;
  readonly id: string;
  readonly place: Place;
  /** Whether it stands under its own name in a section; a rack that servers name does not. */
  readonly declared: boolean;
}

export interface Names {
  /** Definitions of each kind by lower-case name, in the order of the file. */
  readonly byKind: ReadonlyMap<EntityKind, ReadonlyMap<string, Definition>>;
}

/** Collects every name of a topology. */
export function collectNames(topology: Topology): Names {
  const byKind = new Map<EntityKind, Map<string, Definition>>();
  const define = (kind: EntityKind, name: string, place: Place, declared = true): void => {
    let names = byKind.get(kind);
    if (!names) {
      names = new Map();
      byKind.set(kind, names);
    }
    const key = name.toLowerCase();
    if (!names.has(key)) names.set(key, { kind, name, id: `${kind}:${name}`, place, declared });
  };
  for (const section of sectionNames)
    if (sections[section].form === 'collection')
      for (const entry of topology[section as CollectionName] as readonly Entry[])
        define(entry.kind, entry.name, entry.place);
  for (const server of topology.servers) {
    for (const kind of ['hypervisor', 'rack', 'availabilityZone'] as const) {
      const domain = server.values[kind];
      if (domain) define(kind, domain.name, domain.place, false);
    }
  }
  for (const cluster of topology.clusters)
    for (const group of cluster.values.groups?.items ?? [])
      define('clusterGroup', `${cluster.name}/${group.name}`, group.place);
  for (const host of topology.hosts)
    for (const item of host.values.orchestrations?.items ?? [])
      define('orchestration', `${host.name}/${item.name}`, item.place);
  for (const app of topology.applications) {
    for (const item of app.values.receiveLocations?.items ?? [])
      define('receiveLocation', `${app.name}/${item.name}`, item.place);
    for (const item of app.values.orchestrations?.items ?? [])
      define('orchestration', `${app.name}/${item.name}`, item.place);
    for (const item of app.values.sendPorts?.items ?? []) define('sendPort', `${app.name}/${item.name}`, item.place);
  }
  return { byKind };
}

/** The definition of a name among some kinds; the first kind that has it wins. */
export function findName(names: Names, kinds: readonly EntityKind[], name: string): Definition | undefined {
  const key = name.toLowerCase();
  for (const kind of kinds) {
    const found = names.byKind.get(kind)?.get(key);
    if (found) return found;
  }
  return undefined;
}

/** What a reference means; `undefined` for a word, for free text, and for a name that is not defined. */
export function resolve(names: Names, reference: Reference): Definition | undefined {
  return reference.word === undefined ? findName(names, reference.kinds, reference.name) : undefined;
}

/** All names of some kinds, in the order of the file. */
export function namesOf(names: Names, kinds: readonly EntityKind[]): string[] {
  return kinds.flatMap((kind) => [...(names.byKind.get(kind)?.values() ?? [])].map((definition) => definition.name));
}
