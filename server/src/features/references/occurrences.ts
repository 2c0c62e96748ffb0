/**
 * Every name in a file that stands for an entry, found by walking the facts along the vocabulary. It does not judge
 * whether the entry is there.
 */
import type { Place } from '../../syntax/node.ts';
import type { List, Named, NestedEntry, Reference, Settings, Values, WordsOrList } from '../../topology/fact.ts';
import type { Entry, SettingsEntry, Topology } from '../../topology/topology.ts';
import type { EntityKind } from '../../vocabulary/entityKind.ts';
import { sectionNames, sections } from '../../vocabulary/format.ts';
import type { Shape, ValueType } from '../../vocabulary/valueType.ts';

/** A name where it is used. */
export interface Occurrence {
  readonly name: string;
  /** What it can stand for; the first kind that has the name wins. */
  readonly kinds: readonly EntityKind[];
  readonly place: Place;
  /** Whether a name that is not defined is free text. */
  readonly open: boolean;
}

/** All uses of names, section by section, in the order of the file within each. */
export function occurrencesOf(topology: Topology): Occurrence[] {
  const found: Occurrence[] = [];
  for (const name of sectionNames) {
    const section = sections[name];
    const stated = topology[name] as readonly Entry[] | SettingsEntry<Shape> | undefined;
    const holders: readonly { readonly values: Values<Shape> }[] = Array.isArray(stated)
      ? stated
      : stated
        ? [stated]
        : [];
    for (const { values } of holders) collectFromValues(values, section.shape, found);
  }
  return found;
}

function collectFromValues(values: Values<Shape>, shape: Shape, found: Occurrence[]): void {
  for (const [name, value] of Object.entries(values)) {
    const key = shape[name];
    if (key && value !== undefined) collect(value, key.type, found);
  }
}

/** `value` is what a value of `type` reads as: see `fact.ts`. */
function collect(value: unknown, type: ValueType, found: Occurrence[]): void {
  switch (type.type) {
    case 'reference': {
      const { name, kinds, word, place, open } = value as Reference;
      if (word === undefined) found.push({ name, kinds, place, open });
      return;
    }
    case 'list':
      for (const item of (value as List<unknown>).items) collect(item, type.of, found);
      return;
    case 'wordsOrList':
      for (const item of (value as WordsOrList<string, unknown>).items) collect(item, type.of, found);
      return;
    case 'named':
      for (const { name, kinds, place, settings } of (value as List<Named>).items) {
        if (kinds.length > 0) found.push({ name, kinds, place, open: false });
        collectFromValues(settings, type.settings, found);
      }
      return;
    case 'entries':
      for (const { values } of (value as List<NestedEntry>).items) collectFromValues(values, type.shape, found);
      return;
    case 'object':
      collectFromValues((value as Settings<Shape, string>).values, type.shape, found);
      return;
    case 'mapOfReferences':
      for (const { from, to } of (value as List<{ from: Reference; to: Reference }>).items)
        for (const { name, kinds, place } of [from, to]) found.push({ name, kinds, place, open: false });
      return;
    default:
  }
}
