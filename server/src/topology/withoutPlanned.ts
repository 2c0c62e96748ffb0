/**
 * A topology as it is without what is planned: planned entries leave lists and mappings, what stands on them stands on the
 * first owner that exists, and everything else that names them is as if it were not stated.
 */
import { type CollectionName, type SectionName, sectionNames, sections } from '../vocabulary/format.ts';
import type { Shape, ValueType } from '../vocabulary/valueType.ts';
import type { Entry, SettingsEntry } from './entry.ts';
import type { List, Named, NestedEntry, Reference, Settings, Values, WordsOrList } from './fact.ts';
import { type LeftOut, leftOutOf } from './leftOut.ts';
import type { PlannedEntry } from './plannedEntries.ts';
import { statingOf, usesIn } from './references.ts';
import type { Topology } from './topology.ts';

/** The topology without these planned entries and what exists only through them. What is not concerned is the same object. */
export function withoutPlanned(topology: Topology, planned: readonly PlannedEntry[]): Topology {
  if (planned.length === 0) return topology;
  const left = leftOutOf(topology, planned);
  const after: Partial<Record<SectionName, unknown>> = {};
  for (const name of sectionNames) {
    const { form, shape } = sections[name];
    if (form === 'collection') after[name] = collectionWithout(left, name as CollectionName, topology, shape);
    else {
      const settings = topology[name] as SettingsEntry | undefined;
      after[name] = settings && settingsWithout(left, name, settings, shape, topology);
    }
  }
  const sectionsAfter = after as Pick<Topology, SectionName>;
  return {
    ...topology,
    ...sectionsAfter,
    leavesOutHosts: topology.hosts.length > sectionsAfter.hosts.length,
    stating: statingOf(sectionsAfter),
  };
}

function collectionWithout(left: LeftOut, section: CollectionName, topology: Topology, shape: Shape): readonly Entry[] {
  const entries = topology[section] as readonly Entry[];
  const kept = entries.flatMap((entry) => {
    if (left.has(entry.id)) return [];
    const values = standingWithout(left, valuesWithout(left, entry.values, shape, entry), entry.values);
    return values === entry.values
      ? entry
      : { ...entry, values, uses: usesIn(values, shape, entry.id, [section, entry.name]) };
  });
  return kept.length === entries.length && kept.every((entry, index) => entry === entries[index]) ? entries : kept;
}

function settingsWithout(
  left: LeftOut,
  section: SectionName,
  settings: SettingsEntry,
  shape: Shape,
  topology: Topology,
): SettingsEntry | undefined {
  if (section === 'disasterRecovery' && left.isLeft(topology.disasterRecovery?.values.site)) return undefined;
  const rewritten = valuesWithout(left, settings.values, shape, settings);
  const values =
    section === 'group' && left.movesData
      ? without(rewritten, ['databaseServer'])
      : standingWithout(left, rewritten, settings.values);
  return values === settings.values
    ? settings
    : { ...settings, values, uses: usesIn(values, shape, settings.id, [section]) };
}

/** What is stated of the layout of something that stands on what is planned holds only when that is built. */
function standingWithout(left: LeftOut, values: Values<Shape>, stated: Values<Shape>): Values<Shape> {
  const on = stated['on'] as Reference | undefined;
  return left.isLeft(on) ? without(values, ['mode', 'networkName']) : values;
}

function without(values: Values<Shape>, keys: readonly string[]): Values<Shape> {
  if (!keys.some((key) => key in values)) return values;
  return Object.fromEntries(Object.entries(values).filter(([key]) => !keys.includes(key))) as Values<Shape>;
}

/** What holds a value, as far as its items depend on it. */
type Holder = Pick<Entry, 'id'> & { readonly name?: string };

function valuesWithout(left: LeftOut, values: Values<Shape>, shape: Shape, holder: Holder): Values<Shape> {
  let changed: Record<string, unknown> | undefined;
  for (const name in values) {
    const type = shape[name]?.type;
    if (!type) continue;
    const value: unknown = values[name];
    const after = name === 'on' ? left.placed(value as Reference) : valueWithout(left, value, type, holder);
    if (after === value) continue;
    changed ??= { ...values };
    if (after === undefined) delete changed[name];
    else changed[name] = after;
  }
  return (changed ?? values) as Values<Shape>;
}

/** `value` is what a value of `type` reads as; `undefined` where nothing of it is left. */
function valueWithout(left: LeftOut, value: unknown, type: ValueType, holder: Holder): unknown {
  switch (type.type) {
    case 'reference':
      return left.isLeft(value as Reference) ? undefined : value;
    case 'list':
    case 'wordsOrList':
      return kept(value as List<unknown> | WordsOrList<string, unknown>, (item) =>
        valueWithout(left, item, type.of, holder),
      );
    case 'named':
      return kept(value as List<Named>, (item) => {
        if (left.isNamed(item.kinds, item.name) || left.has(`hostInstance:${holder.name}@${item.name}`))
          return undefined;
        const settings = valuesWithout(left, item.settings, type.settings, holder);
        return settings === item.settings ? item : { ...item, settings };
      });
    case 'entries':
      return kept(value as List<NestedEntry>, (item) => {
        if (left.has(`${item.kind}:${holder.name}/${item.name}`) || runsIn(left, item.values)) return undefined;
        const values = valuesWithout(left, item.values, type.shape, holder);
        return values === item.values ? item : { ...item, values };
      });
    case 'object': {
      const settings = value as Settings<Shape, string>;
      if (runsIn(left, settings.values)) return undefined;
      const values = valuesWithout(left, settings.values, type.shape, holder);
      return values === settings.values ? value : { ...settings, values };
    }
    case 'mapOfReferences':
      return kept(value as List<{ readonly from: Reference; readonly to: Reference }>, (item) =>
        left.isLeft(item.from) || left.isLeft(item.to) ? undefined : item,
      );
    default:
      return value;
  }
}

/** Whether a location, an orchestration, a port or a backup transport runs in a host that is left out. */
function runsIn(left: LeftOut, values: Values<Shape>): boolean {
  return left.isLeft(values['host'] as Reference | undefined);
}

/** The list with what is left of its items; the same list where all of them stay as they are. */
function kept<T>(list: { readonly items: readonly T[] }, after: (item: T) => T | undefined): unknown {
  const items = list.items.map(after);
  if (items.every((item, index) => item === list.items[index])) return list;
  return { ...list, items: items.filter((item) => item !== undefined) };
}
