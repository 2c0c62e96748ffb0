/**
 * Reads the model of a file out of its tree. A pure function of the tree; it knows what is stated and nothing of what
 * follows from it.
 */
import type { Node, Place, Unit } from '../syntax/node.ts';
import type { Problem } from '../syntax/problem.ts';
import type { Syntax } from '../syntax/syntax.ts';
import { message } from '../syntax/syntaxMessages.ts';
import { nearest } from '../text/nearest.ts';
import {
  type CollectionName,
  type SectionName,
  sectionNames,
  sectionOf,
  sections,
  supportedFormatVersion,
} from '../vocabulary/format.ts';
import type { Duplicate, Entry, SettingsEntry, Stating } from './entry.ts';
import { readCollection, readSettings } from './readSection.ts';
import { statingOf } from './references.ts';
import type { Collections, SettingsSections, Topology } from './topology.ts';
import { type TopologyMemo, topologyMemo } from './topologyMemo.ts';
import { type Cell, cell, cells, type Memo, memoize } from './tracked.ts';
import { type StatedEntries, uniqueEntries } from './uniqueEntries.ts';
import { duplicateKey, newReading, type Reading, report, unknownWord } from './walk.ts';

/** Where the parts of a topology are kept. */
const parts = {
  stated: cell<ReadonlySet<SectionName>>(),
  sectionPlaces: cell<ReadonlyMap<SectionName, Place>>(),
  versionPlace: cell<Place>(),
  groupPlace: cell<Place>(),
  duplicates: cell<readonly Duplicate[]>(),
  problems: cell<readonly Problem[]>(),
  stating: cell<readonly Stating[]>(),
};
const collections = cells<SectionName, readonly Entry[]>(sectionNames);

/**
 * Reads the model out of a tree. Never throws. With the memo of the trees before it, what has not changed is the same
 * object as before.
 */
export function readTopology(syntax: Syntax, memo: TopologyMemo = topologyMemo()): Topology {
  const draft = readSections(syntax, newReading(syntax), memo);
  const { kept } = memo;
  const start = { unit: firstUnit(syntax), span: { start: 0, end: 0 } };
  if (!draft.versionPlace && !syntax.unread)
    draft.problems.unshift({
      rule: 'format/missing-version',
      place: start,
      message: message('format/missing-version'),
    });
  const unique = uniqueEntries(draft.entries, kept);
  const stated = Object.fromEntries(
    sectionNames.map((name) => [
      name,
      sections[name].form === 'settings'
        ? draft.settings.get(name)
        : keptList(kept, collections[name], unique.bySection.get(name) ?? []),
    ]),
  ) as unknown as Collections & SettingsSections;
  const placesRead = [...draft.places].flatMap(([name, place]) => [name, ...partsOf(place)]);
  return {
    ...stated,
    stated: memoize(kept, parts.stated, [...draft.places.keys()], () => new Set(draft.places.keys())),
    sectionPlaces: memoize(kept, parts.sectionPlaces, placesRead, () => draft.places),
    versionPlace: draft.versionPlace && keptPlace(kept, parts.versionPlace, draft.versionPlace),
    groupPlace: keptPlace(kept, parts.groupPlace, draft.places.get('group') ?? draft.versionPlace ?? start),
    duplicates: keptList(kept, parts.duplicates, unique.duplicates),
    problems: keptList(kept, parts.problems, draft.problems),
    stating: keptList(kept, parts.stating, statingOf(stated)),
    leavesOutHosts: false,
  };
}

/** What the sections say, in the order of the file. */
interface Draft {
  readonly problems: Problem[];
  readonly entries: StatedEntries[];
  readonly settings: Map<SectionName, SettingsEntry>;
  readonly places: Map<SectionName, Place>;
  versionPlace: Place | undefined;
}

function readSections(syntax: Syntax, reading: Reading, memo: TopologyMemo): Draft {
  const draft: Draft = { problems: [], entries: [], settings: new Map(), places: new Map(), versionPlace: undefined };
  const seen = new Set<string>();
  for (const section of syntax.sections) {
    const name = section.key.text;
    const place = { unit: section.unit, span: section.key.span };
    if (name.startsWith('x-')) continue;
    if (seen.has(name)) duplicateKey(draft, place, name);
    if (name === 'bizha') {
      if (!seen.has(name)) checkVersion(draft, section.value, section.unit, place);
      draft.versionPlace ??= place;
    } else if (isSectionName(name)) {
      if (!draft.places.has(name)) draft.places.set(name, place);
      if (isCollection(name)) {
        const { entries, problems } = readCollection(reading, memo, section, name);
        for (const problem of problems) draft.problems.push(problem);
        draft.entries.push({ section: name, kind: sections[name].kind, entries });
      } else if (!seen.has(name)) {
        const { settings, problems } = readSettings(reading, memo, section, name);
        if (settings) draft.settings.set(name, settings);
        draft.problems.push(...problems);
      }
    } else {
      unknownWord(draft, 'format/unknown-key', place, nearest(name, ['bizha', ...sectionNames]), (near) =>
        near === undefined
          ? message('format/unknown-key.section', { key: name })
          : message('format/unknown-key.section-nearest', { key: name, nearest: near }),
      );
      continue;
    }
    seen.add(name);
  }
  return draft;
}

function isSectionName(name: string): name is SectionName {
  return sectionOf(name) !== undefined;
}

function isCollection(name: SectionName): name is CollectionName {
  return sections[name].form === 'collection';
}

/** The list of before where it holds the same. */
function keptList<T>(kept: Memo, at: Cell<readonly T[]>, list: readonly T[]): readonly T[] {
  return memoize(kept, at, list, () => list);
}

/** The place of before where it is the same. */
function keptPlace(kept: Memo, at: Cell<Place>, place: Place): Place {
  return memoize(kept, at, partsOf(place), () => place);
}

function partsOf({ unit, span }: Place): readonly unknown[] {
  return [unit, span.start, span.end];
}

function firstUnit(syntax: Syntax): Unit {
  return syntax.units[0] ?? { section: undefined, entry: undefined, length: 0 };
}

function checkVersion(draft: Draft, value: Node, unit: Unit, keyPlace: Place): void {
  if (value.kind === 'scalar' && value.value === supportedFormatVersion) return;
  const version = value.kind === 'scalar' ? value.text : '';
  if (version === '') report(draft, 'format/missing-version', keyPlace, message('format/missing-version'));
  else {
    const text = message('format/unsupported-version', { version });
    report(draft, 'format/unsupported-version', { unit, span: value.span }, text);
  }
}
