/** One section of a file: its entries, or the settings that it states. What was read before is taken from the memo. */
import type { EntrySyntax, Node, Pair, SectionSyntax } from '../syntax/node.ts';
import type { EntityKind, SettingsKind } from '../vocabulary/entityKind.ts';
import { type SectionName, sectionNames, sections } from '../vocabulary/format.ts';
import type { Section } from '../vocabulary/section.ts';
import type { Shape } from '../vocabulary/valueType.ts';
import type { Entry } from './entry.ts';
import type { NestedEntry } from './fact.ts';
import { readEntries, readName, readValues } from './reader.ts';
import { usesIn } from './references.ts';
import type { Read, TopologyMemo } from './topologyMemo.ts';
import { type Cell, cell, memoize } from './tracked.ts';
import type { Reading } from './walk.ts';

/** What a collection says. */
export type ReadCollection = Pick<Read, 'entries' | 'problems'>;

const collections = Object.fromEntries(sectionNames.map((name) => [name, cell()])) as Record<
  SectionName,
  Cell<ReadCollection>
>;

/** The entries of a collection; the same object as before as long as nothing else is read. */
export function readCollection(
  reading: Reading,
  memo: TopologyMemo,
  section: SectionSyntax,
  name: SectionName,
): ReadCollection {
  const reads = section.entries
    ? section.entries.map((entry) => recall(reading, memo, entry, () => readEntry(reading, entry, name)))
    : [recall(reading, memo, section, () => readWhole(reading, section, name))];
  return memoize(memo.kept, collections[name], reads, () => ({
    entries: reads.flatMap((read) => read.entries),
    problems: reads.flatMap((read) => read.problems),
  }));
}

/** The settings that a section states. */
export function readSettings(reading: Reading, memo: TopologyMemo, section: SectionSyntax, name: SectionName): Read {
  return recall(reading, memo, section, () => {
    const { key, value, unit } = section;
    const { kind, shape, shorthand } = declarationOf(name);
    const values = readValues(reading, value, unit, shape, shorthand, name);
    const uses = usesIn(values, shape, kind, [name]);
    return { entries: [], settings: { id: kind, place: { unit, span: key.span }, values, uses } };
  });
}

type Said = Omit<Read, 'problems'>;

/** What was read of `syntax` before, or `read` now; what an alias brought in is read each time, for it stands elsewhere. */
function recall(reading: Reading, memo: TopologyMemo, syntax: EntrySyntax | SectionSyntax, read: () => Said): Read {
  const known = memo.read.get(syntax);
  if (known) return known;
  const { aliases } = reading;
  const from = reading.problems.length;
  memo.reads++;
  const made = { ...read(), problems: reading.problems.slice(from) };
  if (reading.aliases === aliases) memo.read.set(syntax, made);
  return made;
}

/** A collection that is no mapping of its own: an alias, a flow mapping, or what is none at all. */
function readWhole(reading: Reading, { value, unit }: SectionSyntax, name: SectionName): Said {
  const { kind, shape, shorthand } = declarationOf(name);
  const entries = readEntries(reading, value, unit, kind as EntityKind, shape, shorthand, name);
  return { entries: entries.map((entry) => finished(entry, shape, name)), settings: undefined };
}

function readEntry(reading: Reading, { unit, pair }: EntrySyntax, name: SectionName): Said {
  const { kind, shape, shorthand } = declarationOf(name);
  if (pair.key.text === '<<') {
    const merged = readEntries(reading, mergeNode(pair), unit, kind as EntityKind, shape, shorthand, name);
    return { entries: merged.map((entry) => finished(entry, shape, name)), settings: undefined };
  }
  const entryName = readName(reading, pair.key, unit);
  if (entryName === undefined || entryName.startsWith('x-')) return { entries: [], settings: undefined };
  const values = readValues(reading, pair.value, unit, shape, shorthand, entryName);
  const place = { unit, span: pair.key.span };
  const entry = finished({ kind: kind as EntityKind, name: entryName, place, values }, shape, name);
  return { entries: [entry], settings: undefined };
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
