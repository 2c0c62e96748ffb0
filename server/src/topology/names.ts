/**
 * The names of a file: which entry a reference means. Names are compared without case, as Windows does.
 */
import type { Place } from '../syntax/node.ts';
import type { EntityKind } from '../vocabulary/entityKind.ts';
import { type CollectionName, sectionNames, sections } from '../vocabulary/format.ts';
import type { Reference } from './fact.ts';
import { keptArray, type Memo, once } from './memo.ts';
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
  readonly byKind: ReadonlyMap<EntityKind, DefinitionsByName>;
}

type DefinitionsByName = ReadonlyMap<string, Definition>;

/** Collects every name of a topology; with the memo of those before it, kinds in which nothing changed are kept. */
export function collectNames(topology: Topology, memo: Memo): Names {
  const { servers, hypervisors, clusters, hosts, applications } = topology;
  const byKind = new Map<EntityKind, DefinitionsByName>();
  const collect = (
    kind: EntityKind,
    from: readonly unknown[],
    names: () => Iterable<Omit<Definition, 'kind' | 'id'>>,
  ): void => {
    byKind.set(
      kind,
      once(memo, `names ${kind}`, from, () => definitions(kind, names())),
    );
  };
  for (const section of sectionNames) {
    const { form, kind } = sections[section];
    if (form !== 'collection' || kind === 'hypervisor') continue;
    const entries: readonly Entry[] = topology[section as CollectionName];
    collect(kind, [entries], () => entries.map(declared));
  }
  collect('hypervisor', [hypervisors, servers], () => [
    ...hypervisors.map(declared),
    ...domains(servers, 'hypervisor'),
  ]);
  collect('rack', [servers], () => domains(servers, 'rack'));
  collect('availabilityZone', [servers], () => domains(servers, 'availabilityZone'));
  collect('clusterGroup', [clusters], () => clusters.flatMap((each) => nested(each.name, each.values.groups?.items)));
  collect('orchestration', [hosts, applications], () =>
    [...hosts, ...applications].flatMap((each) => nested(each.name, each.values.orchestrations?.items)),
  );
  collect('receiveLocation', [applications], () =>
    applications.flatMap((each) => nested(each.name, each.values.receiveLocations?.items)),
  );
  collect('sendPort', [applications], () =>
    applications.flatMap((each) => nested(each.name, each.values.sendPorts?.items)),
  );
  return once(memo, 'names', [...byKind.values()], () => ({ byKind }));
}

/** What names there are, whatever they stand for: the same object as before as long as no name comes or goes. */
export interface KnownNames {
  /** In the order of the file, as they are written. */
  readonly byKind: ReadonlyMap<EntityKind, readonly string[]>;
  readonly has: (kinds: readonly EntityKind[], name: string) => boolean;
}

/** The names of a topology, as `collectNames` has found them. */
export function knownNames(names: Names, memo: Memo): KnownNames {
  const lists = [...names.byKind].map(([kind, definitions]) => {
    const slot = `known ${kind}`;
    const before = memo.get(slot)?.value as readonly string[] | undefined;
    const written = (): readonly string[] => [...definitions.values()].map((definition) => definition.name);
    return [kind, once(memo, slot, [definitions], () => keptArray(before, written()))] as const;
  });
  return once(
    memo,
    'known names',
    lists.map(([, list]) => list),
    () => {
      const keys = new Map(lists.map(([kind, list]) => [kind, new Set(list.map((name) => name.toLowerCase()))]));
      return {
        byKind: new Map(lists),
        has: (kinds, name) => kinds.some((kind) => keys.get(kind)?.has(name.toLowerCase())),
      };
    },
  );
}

/** The first definition of a name wins. */
function definitions(kind: EntityKind, names: Iterable<Omit<Definition, 'kind' | 'id'>>): DefinitionsByName {
  const found = new Map<string, Definition>();
  for (const each of names) {
    const key = each.name.toLowerCase();
    if (!found.has(key)) found.set(key, { ...each, kind, id: `${kind}:${each.name}` });
  }
  return found;
}

function declared({ name, place }: Entry): Omit<Definition, 'kind' | 'id'> {
  return { name, place, declared: true };
}

function domains(
  servers: Topology['servers'],
  kind: 'hypervisor' | 'rack' | 'availabilityZone',
): Omit<Definition, 'kind' | 'id'>[] {
  return servers.flatMap(({ values }) => {
    const domain = values[kind];
    return domain ? { name: domain.name, place: domain.place, declared: false } : [];
  });
}

function nested(
  parent: string,
  items: readonly { readonly name: string; readonly place: Place }[] = [],
): Omit<Definition, 'kind' | 'id'>[] {
  return items.map(({ name, place }) => ({ name: `${parent}/${name}`, place, declared: true }));
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
