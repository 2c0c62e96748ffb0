/**
 * What the vocabulary says of a path of keys: which type of value belongs there. It does not look at any text.
 */
import { sectionOf } from '../../vocabulary/format.ts';
import type { Shape, ValueType } from '../../vocabulary/valueType.ts';
import type { Path } from './operation.ts';

/** A mapping name → anything: what a path below one goes through is a name, and names are compared without case. */
const nameMaps: ReadonlySet<string> = new Set(['entries', 'named', 'mapOfLists', 'mapOfReferences']);

/** The type of the value at `path`; `undefined` where the format knows none. A collection section is `entries`. */
export function typeAt(path: Path): ValueType | undefined {
  const [name, ...keys] = path;
  if (name === undefined) return undefined;
  if (name === 'bizha') return keys.length === 0 ? { type: 'formatVersion' } : undefined;
  const section = sectionOf(name);
  if (section === undefined) return undefined;
  if (section.form === 'settings') return keys.reduce(typeBelow, objectOf(section.shape, section.shorthand));
  const [entry, ...rest] = keys;
  // The kinds of entries that are nested and those of sections are one family here: only the shape counts.
  if (entry === undefined) return { type: 'named', kinds: [], settings: section.shape };
  return rest.reduce(typeBelow, objectOf(section.shape, section.shorthand));
}

function objectOf(shape: Shape, shorthand: string | undefined): ValueType | undefined {
  return { type: 'object', shape, words: [], ...(shorthand === undefined ? {} : { shorthand }) };
}

function typeBelow(type: ValueType | undefined, key: string): ValueType | undefined {
  switch (type?.type) {
    case 'object':
      return Object.hasOwn(type.shape, key) ? type.shape[key]?.type : undefined;
    case 'entries':
      return { type: 'object', shape: type.shape, words: [] };
    case 'named':
      return { type: 'object', shape: type.settings, words: [] };
    case 'mapOfLists':
      return { type: 'list', of: { type: 'text' } };
    case 'mapOfReferences':
      return { type: 'text' };
    default:
      return undefined;
  }
}

/** The key that a bare value at `path` stands for. */
export function shorthandAt(path: Path): string | undefined {
  const type = typeAt(path);
  return type?.type === 'object' ? type.shorthand : undefined;
}

/** Whether `text` is a word that may stand at `path` in the place of a mapping: `false`, `none`. */
export function isWordAt(path: Path, text: string): boolean {
  const type = typeAt(path);
  return type?.type === 'object' && type.words.some((word) => sameName(word, text));
}

/** Whether the keys of a mapping at `path` are names, which are compared without case. */
export function holdsNames(path: Path): boolean {
  return nameMaps.has(typeAt(path)?.type ?? '');
}

/** Whether a list at `path` may be a mapping name → settings as well. */
export function isNamedList(path: Path): boolean {
  return path.length > 1 && typeAt(path)?.type === 'named';
}

/** Whether a text at `path`, or in the list there, is a version that is always written in quotes. */
export function isQuotedAt(path: Path): boolean {
  const type = typeAt(path);
  const item = type?.type === 'list' ? type.of : type;
  return item?.type === 'enum' && item.quoted;
}

/** Whether two names are one: names are compared without case. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Whether the keys `a` and `b` below `path` mean the same. */
export function sameKey(path: Path, a: string, b: string): boolean {
  return a === b || (holdsNames(path) && sameName(a, b));
}
