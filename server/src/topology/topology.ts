/**
 * The model of a file: its sections with typed values, its names, and what was wrong with the text. A pure function of
 * the tree; it knows what is stated and nothing of what follows from it.
 */
import type { Node, Place, Unit } from '../syntax/node.ts';
import type { Problem } from '../syntax/problem.ts';
import type { Syntax } from '../syntax/syntax.ts';
import { message } from '../text/messages/message.ts';
import { nearest } from '../text/nearest.ts';
import type { EntityKind } from '../vocabulary/entityKind.ts';
import {
  type CollectionName,
  type SectionName,
  type Sections,
  type SettingsName,
  sectionNames,
  sectionOf,
  sections,
  supportedFormatVersion,
} from '../vocabulary/format.ts';
import type { Shape } from '../vocabulary/valueType.ts';
import type { Values } from './fact.ts';
import { aliasBudget, type Reading, readEntries, readName, readValues } from './reader.ts';

/** An entry of a collection. */
export interface Entry<Kind extends EntityKind = EntityKind, S extends Shape = Shape> {
  readonly kind: Kind;
  /** As it is written where it is defined. Compared without case. */
  readonly name: string;
  /** `kind:name`. */
  readonly id: string;
  /** The name, where it is defined. */
  readonly place: Place;
  readonly values: Values<S>;
}

/** A settings section that is there. */
export interface SettingsEntry<S extends Shape = Shape> {
  readonly id: string;
  /** The key of the section. */
  readonly place: Place;
  readonly values: Values<S>;
}

export type EntryOf<Name extends CollectionName> = Entry<Sections[Name]['kind'], Sections[Name]['shape']>;
type SettingsOf<Name extends SettingsName> = SettingsEntry<Sections[Name]['shape']>;

/** A name that is defined a second time. It is no part of its collection. */
export interface Duplicate {
  readonly kind: EntityKind;
  readonly name: string;
  readonly place: Place;
  readonly first: Place;
}

type Collections = { readonly [Name in CollectionName]: readonly EntryOf<Name>[] };
type SettingsSections = { readonly [Name in SettingsName]: SettingsOf<Name> | undefined };

/** Every section by its name: collections as lists in the order of the file, settings as what they state. */
export interface Topology extends Collections, SettingsSections {
  /** The sections that the file has, even if empty. An absent one is unknown. */
  readonly stated: ReadonlySet<SectionName>;
  /** The key of each section that is there. */
  readonly sectionPlaces: ReadonlyMap<SectionName, Place>;
  /** The key `bizha`, when it is there. */
  readonly versionPlace: Place | undefined;
  /** Where what is missing is shown: `group:`, else `bizha:`, else the start of the file. */
  readonly groupPlace: Place;
  readonly duplicates: readonly Duplicate[];
  readonly problems: readonly Problem[];
}

/** Reads the model out of a tree. Never throws. */
export function readTopology(syntax: Syntax): Topology {
  const reading: Reading = { anchors: syntax.anchors, starts: syntax.starts, problems: [], budget: aliasBudget };
  const collections = new Map<string, Entry[]>();
  const settings = new Map<string, SettingsEntry>();
  const places = new Map<SectionName, Place>();
  const duplicates: Duplicate[] = [];
  const known = new Map<string, Place>();
  let versionPlace: Place | undefined;
  const seen = new Set<string>();

  for (const section of syntax.sections) {
    const name = section.key.text;
    const place = { unit: section.unit, span: section.key.span };
    if (name.startsWith('x-')) continue;
    if (seen.has(name))
      reading.problems.push({
        rule: 'syntax/yaml',
        place,
        message: message('syntax/yaml.duplicate-key', { key: name }),
      });
    if (name === 'bizha') {
      if (!seen.has(name)) checkVersion(reading, section.value, section.unit, place);
      versionPlace ??= place;
      seen.add(name);
      continue;
    }
    const declared = sectionOf(name);
    if (!declared) {
      unknownSection(reading, name, place);
      continue;
    }
    const sectionName = name as SectionName;
    if (!places.has(sectionName)) places.set(sectionName, place);
    if (declared.form === 'settings') {
      if (!seen.has(name)) {
        const values = readValues(reading, section.value, section.unit, declared.shape, declared.shorthand, name);
        settings.set(name, { id: declared.kind, place, values });
      }
    } else {
      const entries = section.entries
        ? section.entries.flatMap(({ unit, pair }) => {
            if (pair.key.text === '<<') {
              return readEntries(
                reading,
                mergeNode(pair),
                unit,
                declared.kind,
                declared.shape,
                declared.shorthand,
                name,
              );
            }
            const entryName = readName(reading, pair.key, unit);
            if (entryName === undefined || entryName.startsWith('x-')) return [];
            const values = readValues(reading, pair.value, unit, declared.shape, declared.shorthand, entryName);
            return { kind: declared.kind, name: entryName, place: { unit, span: pair.key.span }, values };
          })
        : readEntries(reading, section.value, section.unit, declared.kind, declared.shape, declared.shorthand, name);
      const list = collections.get(name) ?? [];
      collections.set(name, list);
      for (const entry of entries) {
        const key = `${nameSpace(entry.kind)}:${entry.name.toLowerCase()}`;
        const first = known.get(key);
        if (first) duplicates.push({ kind: entry.kind, name: entry.name, place: entry.place, first });
        else {
          known.set(key, entry.place);
          list.push({ ...entry, id: `${entry.kind}:${entry.name}` });
        }
      }
    }
    seen.add(name);
  }
  const start = { unit: firstUnit(syntax), span: { start: 0, end: 0 } };
  if (!versionPlace && !syntax.unread)
    reading.problems.unshift({
      rule: 'format/missing-version',
      place: start,
      message: message('format/missing-version'),
    });
  return {
    ...(Object.fromEntries(
      sectionNames.map((name) => [
        name,
        sections[name].form === 'settings' ? settings.get(name) : (collections.get(name) ?? []),
      ]),
    ) as unknown as Collections & SettingsSections),
    stated: new Set(places.keys()),
    sectionPlaces: places,
    versionPlace,
    groupPlace: places.get('group') ?? versionPlace ?? start,
    duplicates,
    problems: reading.problems,
  };
}

/** Servers, clusters and cluster groups are placements and share one space of names. */
function nameSpace(kind: EntityKind): string {
  return kind === 'server' || kind === 'cluster' ? 'placement' : kind;
}

/** `<<: *x` among the entries of a collection, as a mapping of its own. */
function mergeNode(pair: {
  readonly key: import('../syntax/node.ts').ScalarNode;
  readonly value: Node;
  readonly span: { start: number; end: number };
}): Node {
  return { kind: 'mapping', span: pair.span, pairs: [pair], flow: false };
}

function firstUnit(syntax: Syntax): Unit {
  return syntax.units[0] ?? { section: undefined, entry: undefined, length: 0 };
}

function checkVersion(reading: Reading, value: Node, unit: Unit, keyPlace: Place): void {
  if (value.kind === 'scalar' && value.value === supportedFormatVersion) return;
  const text = value.kind === 'scalar' ? value.text : '';
  const place = text === '' ? keyPlace : { unit, span: value.span };
  if (text === '')
    reading.problems.push({ rule: 'format/missing-version', place, message: message('format/missing-version') });
  else
    reading.problems.push({
      rule: 'format/unsupported-version',
      place,
      message: message('format/unsupported-version', { version: text }),
    });
}

function unknownSection(reading: Reading, key: string, place: Place): void {
  const near = nearest(key, ['bizha', ...sectionNames]);
  reading.problems.push(
    near === undefined
      ? { rule: 'format/unknown-key', place, message: message('format/unknown-key.section', { key }) }
      : {
          rule: 'format/unknown-key',
          place,
          message: message('format/unknown-key.section-nearest', { key, nearest: near }),
          replacements: [{ kind: 'nearest', text: near }],
        },
  );
}
