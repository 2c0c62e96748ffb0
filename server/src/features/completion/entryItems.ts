/** Whole entries: a name that the file still wants, with the keys that people usually write for its kind. */

import { freeName } from '../../rules/fixes/freeName.ts';
import { findName, namesOf } from '../../topology/names.ts';
import { usedNames } from '../../topology/references.ts';
import { builtInAdapter } from '../../vocabulary/adapter.ts';
import { defaultDatabaseNames } from '../../vocabulary/database.ts';
import type { EntityKind } from '../../vocabulary/entityKind.ts';
import type { Shape } from '../../vocabulary/valueType.ts';
import { kindName } from '../kindName.ts';
import type { Slot } from '../meaning/slot.ts';
import { message } from '../message.ts';
import { type CompletionItem, joined, literal, offer, stop, type Template, written } from './completionItem.ts';
import { offeredNames } from './names.ts';
import { sampleNames } from './sampleNames.ts';
import type { Site } from './site.ts';
import { hostStarters, type Start, type Starter, startKeys, startOf, startsOf } from './startValues.ts';

/** Keys that people usually write first in an entry nested in another. */
const usualOfNested: Readonly<Partial<Record<EntityKind, readonly string[]>>> = {
  clusterGroup: ['resources', 'owners'],
  receiveLocation: ['adapter', 'host'],
  sendPort: ['adapter', 'host'],
  orchestration: ['host'],
};

/** New entries for the mapping of names at the cursor. `slot` is that of the mapping. */
export function entryItems(site: Site, slot: Slot): CompletionItem[] {
  const { type } = slot;
  switch (type.type) {
    case 'collection':
      return newEntries(site, type.section);
    case 'entries':
      return newEntries(site, { kind: type.kind, usual: usualOfNested[type.kind] ?? [], shape: type.shape });
    case 'named':
    case 'mapOfReferences': {
      const { container } = site.cursor;
      return offeredNames(site, type.kinds, container.path, container.keys).map(({ name, kind, more }) =>
        offer(site.cursor, name, kind, namedTemplate(site, name, type.type === 'named'), { ...more, opensNext: true }),
      );
    }
    case 'mapOfLists':
      return type.values
        .filter((name) => !site.cursor.container.keys.includes(name))
        .map((name) =>
          offer(site.cursor, name, 'value', site.cursor.colon ? literal(name) : joined(`${name}: [`, stop(0), ']'), {
            opensNext: true,
          }),
        );
    default:
      return [];
  }
}

/** The whole value of an entry whose name is there already. */
export function entryValueItems(site: Site, slot: Slot): CompletionItem[] {
  const { type, names, section } = slot;
  const [kind] = names;
  if (type.type !== 'object' || kind === undefined) return [];
  const usual = section?.form === 'collection' && kind === section.kind ? section.usual : (usualOfNested[kind] ?? []);
  const starts = startsOf(site, site.cursor.key ?? '', startKeys(kind, usual), type.shape);
  if (starts.length === 0) return [];
  const detail = message.text('feature.completion.usual-keys');
  const label = `{ ${starts.map(({ key }) => key).join(', ')} }`;
  return [offer(site.cursor, label, 'entry', joined('{ ', flowPairs(starts), ' }'), { detail, filterText: '{' })];
}

/** What the entries of a mapping are. */
interface EntryType {
  readonly kind: EntityKind;
  readonly usual: readonly string[];
  readonly shape: Shape;
  readonly shorthand?: string | undefined;
}

function newEntries(site: Site, type: EntryType): CompletionItem[] {
  const { cursor } = site;
  return newNames(site, type.kind).map(({ name, wanted, follows, starter }) => {
    const body = cursor.colon ? literal('') : entryBody(site, name, type, starter);
    const said = wanted ? 'feature.completion.wanted' : 'feature.completion.new';
    return offer(cursor, name, 'entry', joined(written(cursor, name), cursor.colon ? '' : ':', body), {
      detail: starter ? message.plain(starter.detail) : message.text(said, { kind: kindName(type.kind) }),
      // An entry that starts with a choice opens the list of its choices.
      ...(body.snippet.includes('$') && !body.snippet.includes('|') ? { opensNext: true } : {}),
      ...(follows ? { follows: true } : {}),
    });
  });
}

interface NewName {
  readonly name: string;
  /** Whether the file names it, or the product does, so that it is not the user's to choose. */
  readonly wanted: boolean;
  /** Whether it is what was typed. */
  readonly follows?: boolean;
  readonly starter?: Starter;
}

/** Names for a new entry: those that the file refers to in vain, those that every group has, those that are free. */
function newNames(site: Site, kind: EntityKind): NewName[] {
  const { cursor } = site;
  const { keys } = cursor.container;
  const taken = new Set(keys.map((key) => key.toLowerCase()));
  const known = new Map<string, NewName>();
  const add = (name: NewName): void => {
    const lower = name.name.toLowerCase();
    if (!known.has(lower) && !taken.has(lower)) known.set(lower, name);
  };
  for (const name of wantedNames(site, kind)) add({ name, wanted: true });
  const typed = cursor.typed.trim();
  const begins = (name: string): boolean => name.toLowerCase().startsWith(typed.toLowerCase());
  const free: readonly NewName[] =
    kind === 'host'
      ? hostStarters.map((starter) => ({ name: freeName(keys, starter.name), wanted: false, starter }))
      : [{ name: freeName(keys, keys.at(-1) ?? sampleNames[kind] ?? kindName(kind)), wanted: false }];
  const fitting = free.filter(({ name }) => begins(name));
  for (const name of fitting) add(name);
  if (typed !== '' && fitting.length === 0) add({ name: typed, wanted: false, follows: true });
  return [...known.values()];
}

/** Names that the file refers to and does not describe, and those that every group has. */
function wantedNames({ snapshot, cursor }: Site, kind: EntityKind): string[] {
  const { names } = snapshot.platform;
  const { path } = cursor.container;
  const parent = path.length > 1 ? `${path[1]}/` : '';
  const dangling = usedNames(snapshot.topology.stating)
    .filter(({ kinds, name }) => kinds.includes(kind) && !findName(names, kinds, name))
    .filter(({ name }) => kind !== 'adapter' || !builtInAdapter(name))
    .map(({ name }) => (name.toLowerCase().startsWith(parent.toLowerCase()) ? name.slice(parent.length) : '/'))
    .filter((name) => !/[/@:]/.test(name));
  const domains = kind === 'hypervisor' ? namesOf(names, ['hypervisor']) : [];
  const defaults = kind === 'database' ? Object.keys(defaultDatabaseNames) : [];
  return [...dangling, ...domains, ...defaults];
}

/** What follows the colon of a new entry, in the style of its siblings. */
function entryBody(site: Site, name: string, type: EntryType, starter: Starter | undefined): Template {
  const { cursor, eol, step } = site;
  const { kind, usual, shape, shorthand } = type;
  const short = shorthand === undefined || usual.length > 1 ? undefined : shape[shorthand];
  if (short) return joined(' ', startOf(site, short.type, [...cursor.container.path, name], 1) ?? stop(0));
  const starts = startsOf(site, name, starter?.keys ?? startKeys(kind, usual), shape, starter?.fixed);
  const nested = usual.some((each) => shape[each]?.type.type === 'entries');
  const indent = `${eol}${' '.repeat(cursor.container.indent + step)}`;
  const block = !cursor.container.flow && (nested || cursor.container.hasBlocks);
  if (starts.length === 0) return block ? joined(indent, stop(0)) : joined(' { ', stop(0), ' }');
  if (!block) return joined(' { ', flowPairs(starts), ' }');
  return joined(...starts.flatMap(({ key, value }) => [`${indent}${key}: `, value]));
}

function flowPairs(starts: readonly Start[]): Template {
  return joined(...starts.flatMap(({ key, value }, index) => [index === 0 ? '' : ', ', `${key}: `, value]));
}

function namedTemplate({ cursor }: Site, name: string, settings: boolean): Template {
  const key = written(cursor, name);
  if (cursor.colon) return literal(key);
  return settings ? joined(`${key}: { `, stop(0), ' }') : joined(`${key}: `, stop(0));
}
