/** Whole entries: a name that the file still wants, with the keys that people usually write for its kind. */

import { freeName } from '../../rules/fixes/freeName.ts';
import { render } from '../../text/message.ts';
import { findName, namesOf } from '../../topology/names.ts';
import { usedNames } from '../../topology/references.ts';
import { builtInAdapter } from '../../vocabulary/adapter.ts';
import { defaultDatabaseNames } from '../../vocabulary/database.ts';
import type { EntityKind } from '../../vocabulary/entityKind.ts';
import type { Shape, ValueType } from '../../vocabulary/valueType.ts';
import { kindName } from '../kindName.ts';
import type { Slot } from '../meaning/slot.ts';
import { message } from '../message.ts';
import { type CompletionItem, joined, literal, offer, stop, type Template, written } from './completionItem.ts';
import { offeredNames } from './names.ts';
import { sampleNames } from './sampleNames.ts';
import type { Site } from './site.ts';

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
      return newEntries(site, type.section.kind, type.section.usual, type.section.shape, type.section.shorthand);
    case 'entries':
      return newEntries(site, type.kind, usualOfNested[type.kind] ?? [], type.shape, undefined);
    case 'named':
    case 'mapOfReferences': {
      const { container } = site.cursor;
      return offeredNames(site, type.kinds, container.path, container.keys).map(({ name, kind, more }) =>
        offer(site.cursor, name, kind, namedTemplate(site, name, type.type === 'named'), more),
      );
    }
    case 'mapOfLists':
      return type.values
        .filter((name) => !site.cursor.container.keys.includes(name))
        .map((name) =>
          offer(site.cursor, name, 'value', site.cursor.colon ? literal(name) : joined(`${name}: [`, stop(0), ']')),
        );
    default:
      return [];
  }
}

/** The whole value of an entry whose name is there already. */
export function entryValueItems(site: Site, slot: Slot): CompletionItem[] {
  const { type, names, section } = slot;
  if (type.type !== 'object' || names.length === 0) return [];
  const usual =
    section?.form === 'collection' && names[0] === section.kind
      ? section.usual
      : (usualOfNested[names[0] ?? 'server'] ?? []);
  if (usual.length === 0) return [];
  const template = joined('{ ', flowPairs(usual, type.shape), ' }');
  const detail = render(message('feature.completion.usual-keys'));
  return [offer(site.cursor, `{ ${usual.join(', ')} }`, 'entry', template, { detail, filterText: '{' })];
}

function newEntries(
  site: Site,
  kind: EntityKind,
  usual: readonly string[],
  shape: Shape,
  shorthand: string | undefined,
): CompletionItem[] {
  const { cursor } = site;
  return newNames(site, kind).map(({ name, wanted }) => {
    const body = cursor.colon ? literal('') : entryBody(site, usual, shape, shorthand);
    const head = wanted || cursor.colon ? literal(written(cursor, name)) : stop(1, written(cursor, name));
    const detail = render(
      message(wanted ? 'feature.completion.wanted' : 'feature.completion.new', { kind: kindName(kind) }),
    );
    return offer(cursor, name, 'entry', joined(head, cursor.colon ? '' : ':', body), { detail });
  });
}

interface NewName {
  readonly name: string;
  /** Whether the file names it, or the product does, so that it is not the user's to choose. */
  readonly wanted: boolean;
}

/** Names for a new entry: those that the file refers to in vain, those that every group has, one that is free. */
function newNames(site: Site, kind: EntityKind): NewName[] {
  const { snapshot, cursor } = site;
  const { names } = snapshot.platform;
  const { keys, path } = cursor.container;
  const taken = new Set(keys.map((key) => key.toLowerCase()));
  const parent = path.length > 1 ? `${path[1]}/` : '';
  const dangling = usedNames(snapshot.topology.stating)
    .filter(({ kinds, name }) => kinds.includes(kind) && !findName(names, kinds, name))
    .filter(({ name }) => kind !== 'adapter' || !builtInAdapter(name))
    .map(({ name }) => (name.toLowerCase().startsWith(parent.toLowerCase()) ? name.slice(parent.length) : '/'))
    .filter((name) => !/[/@:]/.test(name));
  const domains = kind === 'hypervisor' ? namesOf(names, ['hypervisor']) : [];
  const defaults = kind === 'database' ? Object.keys(defaultDatabaseNames) : [];
  const wanted = [...dangling, ...domains, ...defaults].filter((name) => !taken.has(name.toLowerCase()));
  const typed = cursor.typed.trim();
  const series = freeName(keys, keys.at(-1) ?? sampleNames[kind] ?? kindName(kind));
  const free = typed === '' || series.toLowerCase().startsWith(typed.toLowerCase()) ? series : typed;
  const known = new Map<string, NewName>();
  for (const name of wanted) if (!known.has(name.toLowerCase())) known.set(name.toLowerCase(), { name, wanted: true });
  if (!known.has(free.toLowerCase()) && !taken.has(free.toLowerCase()))
    known.set(free.toLowerCase(), { name: free, wanted: false });
  return [...known.values()];
}

/** What follows the colon of a new entry, in the style of its siblings. */
function entryBody(site: Site, usual: readonly string[], shape: Shape, shorthand: string | undefined): Template {
  const { cursor, snapshot, eol, step } = site;
  const key = shorthand === undefined ? undefined : shape[shorthand];
  if (key?.type.type === 'reference' && usual.length < 2) {
    const names = namesOf(snapshot.platform.names, key.type.kinds);
    return joined(' ', stop(2, names.length === 1 && names[0] !== undefined ? written(cursor, names[0]) : ''));
  }
  if (usual.length === 0) return joined(' ', stop(2));
  const nested = usual.some((name) => shape[name]?.type.type === 'entries');
  if (cursor.container.flow || !(nested || cursor.container.hasBlocks))
    return joined(' { ', flowPairs(usual, shape), ' }');
  const indent = ' '.repeat(cursor.container.indent + step);
  return joined(
    ...usual.flatMap((name, index) => {
      const type = shape[name]?.type;
      const value =
        type?.type === 'entries'
          ? joined(eol, indent, ' '.repeat(step), stop(index + 2))
          : joined(' ', valueTemplate(type, index + 2));
      return [eol, indent, `${name}:`, value];
    }),
  );
}

function flowPairs(usual: readonly string[], shape: Shape): Template {
  return joined(
    ...usual.flatMap((name, index) => [
      index === 0 ? '' : ', ',
      `${name}: `,
      valueTemplate(shape[name]?.type, index + 2),
    ]),
  );
}

function valueTemplate(type: ValueType | undefined, number: number): Template {
  if (type?.type === 'list' || type?.type === 'named') return joined('[', stop(number), ']');
  if (type?.type === 'enum' && type.quoted) return joined('"', stop(number), '"');
  return stop(number);
}

function namedTemplate({ cursor }: Site, name: string, settings: boolean): Template {
  const key = written(cursor, name);
  if (cursor.colon) return literal(key);
  return settings ? joined(`${key}: { `, stop(0), ' }') : joined(`${key}: `, stop(0));
}
