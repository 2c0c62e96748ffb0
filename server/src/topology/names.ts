/**
 * The names of a file: which entry a reference means. Names are compared without case, as Windows does.
 */
import type { Place } from '../syntax/node.ts';
import { type EntityKind, entityKinds } from '../vocabulary/entityKind.ts';
import { type CollectionName, sectionOfKind } from '../vocabulary/format.ts';
import type { Entry } from './entry.ts';
import type { Reference } from './fact.ts';
import type { Topology } from './topology.ts';
import { cell, cells, keptArray, type Memo, memoize, type Tracker } from './tracked.ts';

/** Where the names of each kind are kept. */
const definitionsAt = cells<EntityKind, DefinitionsByName>(entityKinds);
const namesAt = cells<EntityKind, readonly string[]>(entityKinds);
const listAt = cells<EntityKind, NameList>(entityKinds);
/** Those of each entry, in the first of the sections in which a kind stands, and in the second. */
const inFirstAt = cells<EntityKind, readonly string[]>(entityKinds);
const inSecondAt = cells<EntityKind, readonly string[]>(entityKinds);
const ofAllKinds = cell<Names>();
const listsOfAllKinds = cell<(kind: EntityKind) => NameList>();

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
  /** Definitions of a kind by lower-case name, in the order of the file. Collected when they are asked for. */
  readonly ofKind: (kind: EntityKind) => DefinitionsByName;
}

type DefinitionsByName = ReadonlyMap<string, Definition>;

/** The names of a topology; with the memo of those before it, kinds in which nothing changed are kept. */
export function collectNames(topology: Topology, memo: Memo): Names {
  const from = entityKinds.flatMap((kind) => sourcesOf(topology, kind).map(({ entries }) => entries));
  return memoize(memo, ofAllKinds, from, () => ({
    ofKind: (kind) => {
      const sources = sourcesOf(topology, kind);
      const lists = sources.map(({ entries }) => entries);
      return memoize(memo, definitionsAt[kind], lists, () => definitions(kind, sources));
    },
  }));
}

/** The names of one kind, whatever they stand for: the same object as before as long as no name comes or goes. */
export interface NameList {
  /** In the order of the file, as they are written. */
  readonly names: readonly string[];
  /** Without case. */
  readonly has: (name: string) => boolean;
}

/** Finds the names of a kind; the same function as before as long as no name comes or goes. */
export function nameLists(topology: Topology, memo: Memo, tracker: Tracker): (kind: EntityKind) => NameList {
  const lists = entityKinds.map((kind) => nameList(topology, memo, tracker, kind));
  return memoize(memo, listsOfAllKinds, lists, () => listFinder(lists));
}

function listFinder(lists: readonly NameList[]): (kind: EntityKind) => NameList {
  const byKind = new Map(entityKinds.map((kind, index) => [kind, lists[index] ?? noNames]));
  return (kind) => byKind.get(kind) ?? noNames;
}

const noNames: NameList = { names: [], has: () => false };

function nameList(topology: Topology, memo: Memo, { mapIncrementally }: Tracker, kind: EntityKind): NameList {
  const lists = sourcesOf(topology, kind).map(({ entries, namesOf }, index) =>
    mapIncrementally((index === 0 ? inFirstAt : inSecondAt)[kind], entries, (entry, replaced) => {
      const names = namesOf(entry).map(({ name }) => name);
      // An entry that is another object has mostly the same names.
      return keptArray(replaced, names);
    }),
  );
  const names = memoize(memo, namesAt[kind], lists, () => [
    ...new Map(lists.flat(2).map((name) => [name.toLowerCase(), name])).values(),
  ]);
  return memoize(memo, listAt[kind], [names], () => listOf(names));
}

function listOf(names: readonly string[]): NameList {
  const keys = new Set(names.map((name) => name.toLowerCase()));
  return { names, has: (name) => keys.has(name.toLowerCase()) };
}

type Named = Omit<Definition, 'kind' | 'id'>;

/** A section in which names of a kind stand. */
interface Source<Each extends Entry = Entry> {
  readonly entries: readonly Each[];
  /** Those that an entry defines. */
  readonly namesOf: (entry: Each) => readonly Named[];
}

function source<Each extends Entry>(entries: readonly Each[], namesOf: Source<Each>['namesOf']): Source {
  return { entries, namesOf: namesOf as Source['namesOf'] };
}

function sourcesOf(topology: Topology, kind: EntityKind): readonly Source[] {
  const { servers, hypervisors, clusters, hosts, applications } = topology;
  switch (kind) {
    case 'hypervisor':
      return [source(hypervisors, declared), source(servers, (server) => domain(server, kind))];
    case 'rack':
    case 'availabilityZone':
      return [source(servers, (server) => domain(server, kind))];
    case 'clusterGroup':
      return [source(clusters, ({ name, values }) => nested(name, values.groups?.items))];
    case 'orchestration':
      return [
        source(hosts, ({ name, values }) => nested(name, values.orchestrations?.items)),
        source(applications, ({ name, values }) => nested(name, values.orchestrations?.items)),
      ];
    case 'receiveLocation':
    case 'sendPort':
      return [source(applications, ({ name, values }) => nested(name, values[`${kind}s`]?.items))];
    default: {
      const section = sectionOfKind(kind);
      return section === undefined ? [] : [source(topology[section as CollectionName], declared)];
    }
  }
}

/** The first definition of a name wins. */
function definitions(kind: EntityKind, sources: readonly Source[]): DefinitionsByName {
  const found = new Map<string, Definition>();
  for (const { entries, namesOf } of sources)
    for (const entry of entries)
      for (const each of namesOf(entry)) {
        const key = each.name.toLowerCase();
        if (!found.has(key)) found.set(key, { ...each, kind, id: `${kind}:${each.name}` });
      }
  return found;
}

function declared({ name, place }: Entry): readonly Named[] {
  return [{ name, place, declared: true }];
}

/** The fault domain that a server names. */
function domain(
  { values }: Topology['servers'][number],
  kind: 'hypervisor' | 'rack' | 'availabilityZone',
): readonly Named[] {
  const named = values[kind];
  return named ? [{ name: named.name, place: named.place, declared: false }] : [];
}

function nested(parent: string, items: readonly { readonly name: string; readonly place: Place }[] = []): Named[] {
  return items.map(({ name, place }) => ({ name: `${parent}/${name}`, place, declared: true }));
}

/** The definition of a name among some kinds; the first kind that has it wins. */
export function findName(names: Names, kinds: readonly EntityKind[], name: string): Definition | undefined {
  const key = name.toLowerCase();
  for (const kind of kinds) {
    const found = names.ofKind(kind).get(key);
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
  return kinds.flatMap((kind) => [...names.ofKind(kind).values()].map((definition) => definition.name));
}
