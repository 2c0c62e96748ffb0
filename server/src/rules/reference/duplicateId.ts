/** Two entities of one kind that share a name. Names are compared without case, as Windows does. */
import { removeKey, replaceAt } from '../../syntax/edit/operation.ts';
import type { Place } from '../../syntax/node.ts';
import { namesOf } from '../../topology/names.ts';
import type { Platform } from '../../topology/platform.ts';
import { type EntityKind, entityKinds, placementKinds } from '../../vocabulary/entityKind.ts';
import { sectionOfKind } from '../../vocabulary/format.ts';
import { checkEach, checkInSequence, checkWhole } from '../each.ts';
import { freeName } from '../fixes/freeName.ts';
import { defineRule, describeRule, type Fix, fixOf, type Report } from '../rule.ts';
import { kindName } from './kindNames.ts';

interface Named {
  readonly name: string;
  readonly place: Place;
}

/** A name that stands a second time. */
interface Second extends Named {
  readonly kind: EntityKind;
  /** With the names of its parents. */
  readonly id: string;
  readonly first: Place;
  /** The keys of the collection that holds both. */
  readonly path: readonly string[];
  /** The names that are taken. */
  readonly taken: readonly string[];
}

const rule = describeRule({
  id: 'reference/duplicate-id',
  kind: 'M',
  severity: 'error',
  title: 'Id defined twice',
  says: {
    '': 'The {kind} "{name}" is defined twice (first at line {line}).',
    first: '"{name}" is defined here first',
  },
  matters:
    'Of two entries with one name only the first counts. What the second says about servers and redundancy is lost without a sign.',
  fixes: {
    rename: 'Rename it to "{name}"',
    'delete-second': 'Delete the second "{name}"',
  },
  subject: entityKinds,
  sources: [],
  scope: 'none',
});

export const duplicateId = defineRule(
  rule,
  checkInSequence(
    checkWhole(({ platform }) => atTheTop(platform).map(reportOf)),
    checkEach(
      ({ platform }) => platform.topology.clusters,
      (_, { name, values }) => secondsOf('clusterGroup', ['clusters', name, 'groups'], values.groups),
    ),
    checkEach(
      ({ platform }) => platform.topology.hosts,
      (_, { name, values }) => secondsOf('orchestration', ['hosts', name, 'orchestrations'], values.orchestrations),
    ),
    checkEach(
      ({ platform }) => platform.topology.applications,
      (_, { name, values: { receiveLocations, orchestrations, sendPorts } }) => [
        ...secondsOf('receiveLocation', ['applications', name, 'receiveLocations'], receiveLocations),
        ...secondsOf('orchestration', ['applications', name, 'orchestrations'], orchestrations),
        ...secondsOf('sendPort', ['applications', name, 'sendPorts'], sendPorts),
      ],
    ),
  ),
);

function reportOf(second: Second): Report {
  const { kind, name, id, place, first } = second;
  return {
    entity: id,
    place,
    message: rule.say({ kind: kindName(kind), name, line: { lineOf: first } }),
    related: [{ message: rule.say('first', { name }), place: first }],
    fixes: () => fixesFor(second),
  };
}

function atTheTop({ topology, names }: Platform): readonly Second[] {
  return topology.duplicates.map(({ kind, name, place, first }) => {
    const kinds = placementKinds.some((each) => each === kind) ? placementKinds : [kind];
    const path = [sectionOfKind(kind) ?? ''];
    return { kind, name, id: `${kind}:${name}`, place, first, path, taken: namesOf(names, kinds) };
  });
}

/** Of a collection inside of an entry. */
function secondsOf(
  kind: EntityKind,
  path: readonly [section: string, parent: string, key: string],
  { items }: { readonly items: readonly Named[] } = { items: [] },
): readonly Report[] {
  if (items.length < 2) return [];
  const firsts = new Map<string, Place>();
  const taken = items.map((item) => item.name);
  return items.flatMap(({ name, place }) => {
    const first = firsts.get(name.toLowerCase());
    if (first) return [reportOf({ kind, name, id: `${kind}:${path[1]}/${name}`, place, first, path, taken })];
    firsts.set(name.toLowerCase(), place);
    return [];
  });
}

/** The second is renamed before it is removed: its name alone does not tell it from the first. */
function fixesFor({ name, place, path, taken }: Second): readonly Fix[] {
  const free = freeName(taken, name);
  const rename = replaceAt(place, free);
  return [
    fixOf(rule.fix('rename', { name: free }), [rename]),
    fixOf(rule.fix('delete-second', { name }), [rename, removeKey([...path, free])]),
  ];
}
