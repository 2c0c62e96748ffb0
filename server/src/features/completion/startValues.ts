/**
 * What a new entry starts with: keys whose value can be chosen from what is known. None is empty, since an empty list
 * states that there is nothing.
 */
import type { EntityKind } from '../../vocabulary/entityKind.ts';
import type { Shape, ValueType } from '../../vocabulary/valueType.ts';
import type { MessageKey } from '../message.ts';
import { choice, joined, literal, type Template, written } from './completionItem.ts';
import { offeredNames } from './names.ts';
import { sampleNames } from './sampleNames.ts';
import type { Site } from './site.ts';

/** One of several kinds of entries of a section, known by a name that fits. */
export interface Starter {
  readonly name: string;
  readonly detail: MessageKey;
  readonly keys: readonly string[];
  /** Values that make an entry what it is. */
  readonly fixed?: Readonly<Record<string, string>>;
}

/** A host is created for one task. */
export const hostStarters: readonly Starter[] = [
  { name: 'Receive', detail: 'feature.start.receive', keys: ['instances', 'receive'] },
  { name: 'Process', detail: 'feature.start.process', keys: ['instances', 'orchestrations'] },
  { name: 'Send', detail: 'feature.start.send', keys: ['instances', 'send'] },
  { name: 'Track', detail: 'feature.start.track', keys: ['tracking', 'instances'], fixed: { tracking: 'true' } },
  {
    name: 'Isolated',
    detail: 'feature.start.isolated',
    keys: ['type', 'instances', 'receive'],
    fixed: { type: 'isolated' },
  },
];

/** Where the usual keys are not those to start with: what cannot be known, or follows from another. */
const firstKeys: Readonly<Partial<Record<EntityKind, readonly string[]>>> = {
  host: ['instances'],
  sqlInstance: ['on', 'version', 'edition'],
  fileShare: ['kind', 'owner'],
  requirement: ['survives'],
};

/** The keys that a new entry of a kind starts with. */
export function startKeys(kind: EntityKind, usual: readonly string[]): readonly string[] {
  return firstKeys[kind] ?? usual;
}

/** A key with the value that it starts with. */
export interface Start {
  readonly key: string;
  readonly value: Template;
}

/** Of `keys`, those that can start with a value. Their stops are numbered from 1. */
export function startsOf(
  site: Site,
  name: string,
  keys: readonly string[],
  shape: Shape,
  fixed: Starter['fixed'] = {},
): Start[] {
  const starts: Start[] = [];
  for (const key of keys) {
    const given = fixed[key];
    const path = [...site.cursor.container.path, name, key];
    const type = shape[key]?.type;
    const value = given === undefined ? type && startOf(site, type, path, starts.length + 1) : literal(given);
    if (value) starts.push({ key, value });
  }
  return starts;
}

/** More names than a list shows at a glance are not copied into every new entry. */
const maxNames = 40;

/** What a value starts with; `undefined` where that cannot be known. */
export function startOf(site: Site, type: ValueType, path: readonly string[], number: number): Template | undefined {
  switch (type.type) {
    case 'boolean':
      // What makes something redundant is no default.
      return choice(number, ['false', 'true']);
    case 'enum': {
      const likely = ofSeries(site, path);
      // A version is never made up.
      if (type.quoted && likely === undefined) return undefined;
      const others = (type.quoted ? [...type.values].reverse() : type.values).filter((word) => word !== likely);
      const words = choice(number, likely === undefined ? others : [likely, ...others]);
      return type.quoted ? joined('"', words, '"') : words;
    }
    case 'reference': {
      const names = offeredNames(site, type.kinds, path, []).slice(0, maxNames);
      const [words, none] = [
        type.words.filter((word) => word !== 'none'),
        type.words.filter((word) => word === 'none'),
      ];
      const texts = [...words, ...names.map(({ name }) => written(site.cursor, name)), ...none];
      return texts.length === 0 ? undefined : choice(number, texts);
    }
    case 'wordsOrList':
      return choice(number, type.words);
    case 'list':
      return inBrackets(startOf(inFlow(site), type.of, path, number));
    case 'named': {
      const names = offeredNames(site, type.kinds, path, []).slice(0, maxNames);
      const own = path.at(-1) === 'orchestrations' ? [sampleNames.orchestration ?? ''] : [];
      const texts = [...names.map(({ name }) => written(inFlow(site).cursor, name)), ...own];
      return texts.length === 0 ? undefined : inBrackets(choice(number, texts));
    }
    default:
      return undefined;
  }
}

/** What the entry before says: the next of a series is usually like it. */
function ofSeries({ snapshot, cursor }: Site, path: readonly string[]): string | undefined {
  const last = cursor.container.keys.at(-1)?.toLowerCase();
  const [section] = path;
  const key = path.at(-1);
  const isLast = ({ name }: { readonly name: string }): boolean => name.toLowerCase() === last;
  const { servers, sqlInstances } = snapshot.topology;
  if (section === 'sqlInstances' && key === 'version') return sqlInstances.find(isLast)?.values.version?.value;
  if (section !== 'servers') return undefined;
  if (key === 'os') return servers.find(isLast)?.values.os?.value;
  return key === 'roles' ? [...(snapshot.platform.serverNamed(last ?? '')?.roles ?? [])][0] : undefined;
}

function inBrackets(inner: Template | undefined): Template | undefined {
  return inner && joined('[', inner, ']');
}

/** In brackets a comma means something, whatever stands around them. */
export function inFlow(site: Site): Site {
  return { ...site, cursor: { ...site.cursor, container: { ...site.cursor.container, flow: true } } };
}
