/** Which entries count when a name is there twice: the first of the file, whatever section it stands in. */
import { type EntityKind, entityKinds } from '../vocabulary/entityKind.ts';
import type { SectionName } from '../vocabulary/format.ts';
import type { Duplicate, Entry } from './entry.ts';
import { cells, type Memo, memoize } from './tracked.ts';

/** The entries of one section, as they stand there; a section can be there twice. */
export interface StatedEntries {
  readonly section: SectionName;
  readonly kind: EntityKind;
  readonly entries: readonly Entry[];
}

export interface UniqueEntries {
  readonly bySection: ReadonlyMap<SectionName, readonly Entry[]>;
  readonly duplicates: readonly Duplicate[];
}

const spaceCells = cells<EntityKind, UniqueEntries>(entityKinds);

/** Sorts out the entries of sections in the order of the file; what has not changed is the same as before. */
export function uniqueEntries(stated: readonly StatedEntries[], memo: Memo): UniqueEntries {
  const spaces = new Map<EntityKind, StatedEntries[]>();
  for (const each of stated) {
    const space = nameSpace(each.kind);
    spaces.set(space, [...(spaces.get(space) ?? []), each]);
  }
  const parts = [...spaces].map(([space, lists]) => {
    const from = lists.flatMap(({ section, entries }) => [section, entries]);
    return memoize(memo, spaceCells[space], from, () => firstOfEach(lists));
  });
  return {
    bySection: new Map(parts.flatMap(({ bySection }) => [...bySection])),
    duplicates: parts.flatMap(({ duplicates }) => duplicates),
  };
}

function firstOfEach(lists: readonly StatedEntries[]): UniqueEntries {
  const known = new Map<string, Entry>();
  const bySection = new Map<SectionName, Entry[]>();
  const duplicates: Duplicate[] = [];
  for (const { section, entries } of lists) {
    const unique = bySection.get(section) ?? [];
    bySection.set(section, unique);
    for (const entry of entries) {
      const key = entry.name.toLowerCase();
      const first = known.get(key);
      if (first) duplicates.push({ kind: entry.kind, name: entry.name, place: entry.place, first: first.place });
      else {
        known.set(key, entry);
        unique.push(entry);
      }
    }
  }
  return { bySection, duplicates };
}

/** Servers and clusters are placements and share one space of names, that of the servers. */
function nameSpace(kind: EntityKind): EntityKind {
  return kind === 'cluster' ? 'server' : kind;
}
