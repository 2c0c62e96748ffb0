/** Two entities of one kind that share a name. Names are compared without case, as Windows does. */
import type { Place } from '../../syntax/node.ts';
import { message } from '../../text/messages/message.ts';
import { namesOf } from '../../topology/names.ts';
import type { Platform } from '../../topology/platform.ts';
import { type EntityKind, entityKinds, placementKinds } from '../../vocabulary/entityKind.ts';
import { sectionNames, sectionOfKind } from '../../vocabulary/format.ts';
import { freeName } from '../facts/freeName.ts';
import { defineRule, type Fix } from '../rule.ts';

/** A name that stands a second time. */
interface Second {
  readonly kind: EntityKind;
  readonly name: string;
  /** With the names of its parents. */
  readonly id: string;
  readonly place: Place;
  readonly first: Place;
  /** The keys of the collection that holds both. */
  readonly path: readonly string[];
  /** The names that are taken. */
  readonly taken: readonly string[];
}

export const duplicateId = defineRule({
  id: 'reference/duplicate-id',
  kind: 'M',
  severity: 'error',
  title: 'reference/duplicate-id.title',
  subject: entityKinds,
  reads: sectionNames,
  sources: [],
  scope: 'none',
  *check({ platform }) {
    for (const second of [...atTheTop(platform), ...nested(platform)]) {
      const { kind, name, id, place, first } = second;
      yield {
        entity: id,
        place,
        message: message('reference/duplicate-id', {
          kind: message(`kind.${kind}`),
          name,
          line: { lineOf: first },
        }),
        related: [{ message: message('reference/duplicate-id.first', { name }), place: first }],
        fixes: () => fixesFor(second),
      };
    }
  },
});

function atTheTop({ topology, names }: Platform): readonly Second[] {
  return topology.duplicates.map(({ kind, name, place, first }) => {
    const kinds = placementKinds.some((each) => each === kind) ? placementKinds : [kind];
    const path = [sectionOfKind(kind) ?? ''];
    return { kind, name, id: `${kind}:${name}`, place, first, path, taken: namesOf(names, kinds) };
  });
}

/** Cluster groups of one cluster, and what hosts and applications contain. */
function nested({ topology }: Platform): readonly Second[] {
  return [
    ...topology.clusters.flatMap(({ name, values }) =>
      secondsOf('clusterGroup', name, ['clusters', name, 'groups'], values.groups?.items ?? []),
    ),
    ...topology.hosts.flatMap(({ name, values }) =>
      secondsOf('orchestration', name, ['hosts', name, 'orchestrations'], values.orchestrations?.items ?? []),
    ),
    ...topology.applications.flatMap(({ name, values }) => [
      ...secondsOf(
        'receiveLocation',
        name,
        ['applications', name, 'receiveLocations'],
        values.receiveLocations?.items ?? [],
      ),
      ...secondsOf('orchestration', name, ['applications', name, 'orchestrations'], values.orchestrations?.items ?? []),
      ...secondsOf('sendPort', name, ['applications', name, 'sendPorts'], values.sendPorts?.items ?? []),
    ]),
  ];
}

function secondsOf(
  kind: EntityKind,
  parent: string,
  path: readonly string[],
  items: readonly { readonly name: string; readonly place: Place }[],
): readonly Second[] {
  const firsts = new Map<string, Place>();
  const taken = items.map((item) => item.name);
  return items.flatMap(({ name, place }) => {
    const first = firsts.get(name.toLowerCase());
    if (first) return [{ kind, name, id: `${kind}:${parent}/${name}`, place, first, path, taken }];
    firsts.set(name.toLowerCase(), place);
    return [];
  });
}

/** The second is renamed before it is removed: by its name alone nobody could tell it from the first. */
function fixesFor({ name, place, path, taken }: Second): readonly Fix[] {
  const free = freeName(taken, name);
  const rename = { op: 'replace', place, text: free } as const;
  return [
    { title: message('fix.reference.rename', { name: free }), operations: [rename] },
    {
      title: message('fix.reference.delete-second', { name }),
      operations: [rename, { op: 'remove', path: [...path, free] }],
    },
  ];
}
