/**
 * The model of a file: its sections with typed values, its names, and what was wrong with the text. A pure function of
 * the tree; it knows what is stated and nothing of what follows from it.
 */
import type { EntrySyntax, Node, Pair, Place, SectionSyntax, Unit } from '../syntax/node.ts';
import type { Problem } from '../syntax/problem.ts';
import type { Syntax } from '../syntax/syntax.ts';
import { message } from '../syntax/syntaxMessages.ts';
import { nearest } from '../text/nearest.ts';
import type { EntityKind, SettingsKind } from '../vocabulary/entityKind.ts';
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
import type { Section } from '../vocabulary/section.ts';
import type { Shape } from '../vocabulary/valueType.ts';
import type { NestedEntry, Values } from './fact.ts';
import { keptArray, type Memo, newMemo, once } from './memo.ts';
import { readEntries, readName, readValues } from './reader.ts';
import { type UsedName, usesIn } from './references.ts';
import { type StatedEntries, uniqueEntries } from './uniqueEntries.ts';
import { aliasBudget, type Reading } from './walk.ts';

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
  /** The names of other entries in it. */
  readonly uses: readonly UsedName[];
}

/** A settings section that is there. */
export interface SettingsEntry<S extends Shape = Shape> {
  readonly id: string;
  /** The key of the section. */
  readonly place: Place;
  readonly values: Values<S>;
  /** The names of entries in it. */
  readonly uses: readonly UsedName[];
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
  /** Every entry and settings section, section by section, in the order of the file within each. */
  readonly stating: readonly Stating[];
}

/** What states facts: an entry or a settings section. */
export type Stating = Pick<Entry, 'id' | 'uses'>;

/** What was read of each entry and section, for as long as somebody has its syntax: an edit reads its own entry again. */
export interface TopologyMemo {
  readonly read: WeakMap<EntrySyntax | SectionSyntax, Read>;
  /** How many entries and sections were read, not taken from the memo, since it was made. */
  reads: number;
  last: Topology | undefined;
  readonly unique: Memo;
}

export function topologyMemo(): TopologyMemo {
  return { read: new WeakMap(), reads: 0, last: undefined, unique: newMemo() };
}

/** What one entry or section says. */
interface Read {
  readonly entries: readonly Entry[];
  readonly settings: SettingsEntry | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Reads the model out of a tree. Never throws. With the memo of the trees before it, what has not changed is the same
 * object as before.
 */
export function readTopology(syntax: Syntax, memo: TopologyMemo = topologyMemo()): Topology {
  const before = memo.last;
  const reading: Reading = {
    anchors: syntax.anchors,
    starts: syntax.starts,
    problems: [],
    budget: aliasBudget,
    aliases: 0,
  };
  const draft: Draft = {
    problems: [],
    entries: [],
    settings: new Map(),
    places: new Map(),
  };
  let versionPlace: Place | undefined;
  const seen = new Set<string>();
  for (const section of syntax.sections) {
    const name = section.key.text;
    const place = { unit: section.unit, span: section.key.span };
    if (name.startsWith('x-')) continue;
    if (seen.has(name))
      draft.problems.push({ rule: 'syntax/yaml', place, message: message('syntax/yaml.duplicate-key', { key: name }) });
    if (name === 'bizha') {
      if (!seen.has(name)) checkVersion(draft.problems, section.value, section.unit, place);
      versionPlace ??= place;
    } else if (isSectionName(name)) {
      if (!draft.places.has(name)) draft.places.set(name, place);
      if (sections[name].form === 'collection' || !seen.has(name)) addSection(draft, reading, memo, section, name);
    } else {
      unknownSection(draft.problems, name, place);
      continue;
    }
    seen.add(name);
  }
  const start = { unit: firstUnit(syntax), span: { start: 0, end: 0 } };
  if (!versionPlace && !syntax.unread)
    draft.problems.unshift({
      rule: 'format/missing-version',
      place: start,
      message: message('format/missing-version'),
    });
  const unique = uniqueEntries(draft.entries, memo.unique);
  const stated = Object.fromEntries(
    sectionNames.map((name) => {
      if (sections[name].form === 'settings') return [name, draft.settings.get(name)];
      return [name, keptArray<Entry>(before?.[name as CollectionName], unique.bySection.get(name) ?? [])];
    }),
  ) as unknown as Collections & SettingsSections;
  const topology: Topology = {
    ...stated,
    stated: keep(before?.stated, new Set(draft.places.keys()), (old, now) => sameItems([...old], [...now])),
    sectionPlaces: keep(before?.sectionPlaces, draft.places, (old, now) => samePlaces(old, now)),
    versionPlace: versionPlace && keep(before?.versionPlace, versionPlace, samePlace),
    groupPlace: keep(before?.groupPlace, draft.places.get('group') ?? versionPlace ?? start, samePlace),
    duplicates: keptArray(before?.duplicates, unique.duplicates),
    problems: keptArray(before?.problems, draft.problems),
    stating: keptArray(
      before?.stating,
      sectionNames.flatMap((name) => statedIn(stated[name])),
    ),
  };
  memo.last = topology;
  return topology;
}

function statedIn(said: Stating | readonly Stating[] | undefined): readonly Stating[] {
  if (said === undefined) return [];
  return 'uses' in said ? [said] : said;
}

/** The former value where it says the same. */
function keep<T>(before: T | undefined, now: T, same: (before: T, now: T) => boolean): T {
  return before !== undefined && same(before, now) ? before : now;
}

function samePlace(a: Place, b: Place): boolean {
  return a.unit === b.unit && a.span.start === b.span.start && a.span.end === b.span.end;
}

function samePlaces(a: ReadonlyMap<SectionName, Place>, b: ReadonlyMap<SectionName, Place>): boolean {
  return (
    a.size === b.size &&
    [...a].every(([name, place]) => samePlace(place, b.get(name) ?? { ...place, span: { start: -1, end: -1 } }))
  );
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

interface Draft {
  readonly problems: Problem[];
  readonly entries: StatedEntries[];
  readonly settings: Map<SectionName, SettingsEntry>;
  readonly places: Map<SectionName, Place>;
}

function isSectionName(name: string): name is SectionName {
  return sectionOf(name) !== undefined;
}

function addSection(
  draft: Draft,
  reading: Reading,
  memo: TopologyMemo,
  section: SectionSyntax,
  name: SectionName,
): void {
  if (sections[name].form === 'settings') {
    const read = recall(reading, memo, section, () => readSettings(reading, section, name));
    if (read.settings) draft.settings.set(name, read.settings);
    draft.problems.push(...read.problems);
    return;
  }
  const { aliases } = reading;
  const slot = `section ${name} ${draft.entries.length}`;
  const before = memo.unique.get(slot);
  const from = keptArray(before?.from as readonly EntrySyntax[] | undefined, section.entries ?? []);
  const isSame = section.entries !== undefined && from === before?.from;
  const { entries, problems } = isSame ? (before.value as StatedIn) : readStated(reading, memo, section, name);
  // What an alias brought in is read each time, for it stands elsewhere.
  if (section.entries && reading.aliases === aliases) once(memo.unique, slot, from, () => ({ entries, problems }));
  else memo.unique.delete(slot);
  for (const problem of problems) draft.problems.push(problem);
  draft.entries.push({ section: name, kind: declarationOf(name).kind as EntityKind, entries });
}

/** What the entries of a section say. */
interface StatedIn {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
}

function readStated(reading: Reading, memo: TopologyMemo, section: SectionSyntax, name: SectionName): StatedIn {
  const reads = section.entries
    ? section.entries.map((entry) => recall(reading, memo, entry, () => readEntry(reading, entry, name)))
    : [recall(reading, memo, section, () => readCollection(reading, section, name))];
  return { entries: reads.flatMap((read) => read.entries), problems: reads.flatMap((read) => read.problems) };
}

/** What was read of `syntax` before, or `read` now; what an alias brought in is read each time, for it stands elsewhere. */
function recall(
  reading: Reading,
  memo: TopologyMemo,
  syntax: EntrySyntax | SectionSyntax,
  read: () => Pick<Read, 'entries' | 'settings'>,
): Read {
  const known = memo.read.get(syntax);
  if (known) return known;
  const { aliases } = reading;
  const from = reading.problems.length;
  memo.reads++;
  const made = { ...read(), problems: reading.problems.slice(from) };
  if (reading.aliases === aliases) memo.read.set(syntax, made);
  return made;
}

function readSettings(
  reading: Reading,
  { key, value, unit }: SectionSyntax,
  name: SectionName,
): Pick<Read, 'entries' | 'settings'> {
  const { kind, shape, shorthand } = declarationOf(name);
  const values = readValues(reading, value, unit, shape, shorthand, name);
  const uses = usesIn(values, shape, kind, [name]);
  return { entries: [], settings: { id: kind, place: { unit, span: key.span }, values, uses } };
}

function readCollection(
  reading: Reading,
  { value, unit }: SectionSyntax,
  name: SectionName,
): Pick<Read, 'entries' | 'settings'> {
  const { kind, shape, shorthand } = declarationOf(name);
  const entries = readEntries(reading, value, unit, kind as EntityKind, shape, shorthand, name);
  return { entries: entries.map((entry) => finished(entry, shape, name)), settings: undefined };
}

function readEntry(
  reading: Reading,
  { unit, pair }: EntrySyntax,
  name: SectionName,
): Pick<Read, 'entries' | 'settings'> {
  const { kind, shape, shorthand } = declarationOf(name);
  if (pair.key.text === '<<') {
    const merged = readEntries(reading, mergeNode(pair), unit, kind as EntityKind, shape, shorthand, name);
    return { entries: merged.map((entry) => finished(entry, shape, name)), settings: undefined };
  }
  const entryName = readName(reading, pair.key, unit);
  if (entryName === undefined || entryName.startsWith('x-')) return { entries: [], settings: undefined };
  const values = readValues(reading, pair.value, unit, shape, shorthand, entryName);
  const place = { unit, span: pair.key.span };
  return {
    entries: [finished({ kind: kind as EntityKind, name: entryName, place, values }, shape, name)],
    settings: undefined,
  };
}

function declarationOf(name: SectionName): {
  readonly kind: EntityKind | SettingsKind;
  readonly shape: Shape;
  readonly shorthand: string | undefined;
} {
  const section: Section = sections[name];
  return { kind: section.kind, shape: section.shape, shorthand: section.shorthand };
}

function finished(entry: NestedEntry, shape: Shape, section: SectionName): Entry {
  const id = `${entry.kind}:${entry.name}`;
  return { ...entry, id, uses: usesIn(entry.values, shape, id, [section, entry.name]) };
}

/** `<<: *x` among the entries of a collection, as a mapping of its own. */
function mergeNode(pair: Pair): Node {
  return { kind: 'mapping', span: pair.span, pairs: [pair], flow: false };
}

function firstUnit(syntax: Syntax): Unit {
  return syntax.units[0] ?? { section: undefined, entry: undefined, length: 0 };
}

function checkVersion(problems: Problem[], value: Node, unit: Unit, keyPlace: Place): void {
  if (value.kind === 'scalar' && value.value === supportedFormatVersion) return;
  const text = value.kind === 'scalar' ? value.text : '';
  const place = text === '' ? keyPlace : { unit, span: value.span };
  if (text === '') problems.push({ rule: 'format/missing-version', place, message: message('format/missing-version') });
  else
    problems.push({
      rule: 'format/unsupported-version',
      place,
      message: message('format/unsupported-version', { version: text }),
    });
}

function unknownSection(problems: Problem[], key: string, place: Place): void {
  const near = nearest(key, ['bizha', ...sectionNames]);
  problems.push(
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
