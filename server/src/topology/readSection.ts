/** One section of a file: its entries, or the settings that it states. What was read before is taken from the memo. */
import type { EntrySyntax, Node, SectionSyntax, Unit } from '../syntax/node.ts';
import { type CollectionName, type SectionName, sectionNames, sections } from '../vocabulary/format.ts';
import type { Section } from '../vocabulary/section.ts';
import type { Shape } from '../vocabulary/valueType.ts';
import type { Entry } from './entry.ts';
import type { NestedEntry } from './fact.ts';
import { type EntryMapping, readEntries, readName, readValues } from './reader.ts';
import { usesIn } from './references.ts';
import type { Read, TopologyMemo } from './topologyMemo.ts';
import { cells, memoize } from './tracked.ts';
import { mappingOf, nodeIn, type Reading } from './walk.ts';

/** What a collection says. */
export type ReadCollection = Pick<Read, 'entries' | 'problems'>;

const collections = cells<SectionName, ReadCollection>(sectionNames);

/** The entries of a collection; the same object as before as long as nothing else is read. */
export function readCollection(
  reading: Reading,
  memo: TopologyMemo,
  section: SectionSyntax,
  name: CollectionName,
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
    const declared: Section = sections[name];
    const { kind } = declared;
    const values = readValues(reading, nodeIn(unit, value), declared, name);
    const uses = usesIn(values, declared.shape, kind, [name]);
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
function readWhole(
  reading: Reading,
  { value, unit }: { readonly value: Node; readonly unit: Unit },
  name: CollectionName,
): Said {
  const declared: EntryMapping = sections[name];
  const entries = readEntries(reading, nodeIn(unit, value), declared, name);
  return { entries: entries.map((entry) => finished(entry, declared.shape, name)), settings: undefined };
}

function readEntry(reading: Reading, { unit, pair }: EntrySyntax, name: CollectionName): Said {
  if (pair.key.text === '<<') return readWhole(reading, { value: mappingOf(pair), unit }, name);
  const place = { unit, span: pair.key.span };
  const entryName = readName(reading, pair.key, place);
  if (entryName === undefined || entryName.startsWith('x-')) return { entries: [], settings: undefined };
  const declared: EntryMapping = sections[name];
  const values = readValues(reading, nodeIn(unit, pair.value), declared, entryName);
  const entry = finished({ kind: declared.kind, name: entryName, place, values }, declared.shape, name);
  return { entries: [entry], settings: undefined };
}

function finished(entry: NestedEntry, shape: Shape, section: SectionName): Entry {
  const id = `${entry.kind}:${entry.name}`;
  return { ...entry, id, uses: usesIn(entry.values, shape, id, [section, entry.name]) };
}
