/**
 * The types of values in a topology file, as data, and the builders to declare them. Validation, completion, hover, the
 * JSON Schema and the reference page are all projections of these; none of them is known here.
 */
import type { EntityKind } from './entityKind.ts';

/** How a reference type names what it points to: entries of these kinds, or one of a few words of its own. */
export interface ReferenceType<Word extends string = string> {
  readonly type: 'reference';
  readonly kinds: readonly EntityKind[];
  readonly words: readonly Word[];
  /** Free text is fine too; a name that is defined is a reference. */
  readonly open: boolean;
  /** What each of the words means, in a few words. */
  readonly meanings?: Readonly<Record<Word, string>>;
}

export interface EnumType<Value extends string = string> {
  readonly type: 'enum';
  readonly values: readonly Value[];
  /** Versions are written in quotes: unquoted `2020` is a number in YAML. */
  readonly quoted: boolean;
  /** What each of the values means, in a few words. */
  readonly meanings?: Readonly<Record<Value, string>>;
}

export interface ListType<Of extends ValueType = ValueType> {
  readonly type: 'list';
  readonly of: Of;
}

/** A list of names, or a mapping name → settings. Names of `kinds` are references; without kinds they are free. */
export interface NamedType<S extends Shape = Shape> {
  readonly type: 'named';
  readonly kinds: readonly EntityKind[];
  readonly settings: S;
}

/** A mapping with known keys. `shorthand` is the key that a bare value stands for; `words` may stand for the mapping. */
export interface ObjectType<S extends Shape = Shape, Word extends string = string> {
  readonly type: 'object';
  readonly shape: S;
  readonly words: readonly Word[];
  readonly shorthand?: (keyof S & string) | undefined;
}

/** A mapping name → entry of a kind, nested in another entry. */
export interface EntriesType<Kind extends EntityKind = EntityKind, S extends Shape = Shape> {
  readonly type: 'entries';
  readonly kind: Kind;
  readonly shape: S;
}

/** Words, or a list. */
export interface WordsOrListType<Word extends string = string, Of extends ValueType = ValueType> {
  readonly type: 'wordsOrList';
  readonly words: readonly Word[];
  readonly of: Of;
}

/** A mapping name → list of names: resource → what it depends on. */
export interface MapOfListsType {
  readonly type: 'mapOfLists';
  readonly values: readonly string[];
}

/** A mapping name → name: source instance → destination instance. */
export interface MapOfReferencesType {
  readonly type: 'mapOfReferences';
  readonly kinds: readonly EntityKind[];
}

export interface SimpleType<Name extends string> {
  readonly type: Name;
}

export type ValueType =
  | SimpleType<'text'>
  | SimpleType<'integer'>
  | SimpleType<'boolean'>
  | SimpleType<'duration'>
  | SimpleType<'percentage'>
  | SimpleType<'size'>
  | SimpleType<'date'>
  | SimpleType<'formatVersion'>
  | EnumType
  | ReferenceType
  | ListType
  | NamedType
  | ObjectType
  | EntriesType
  | WordsOrListType
  | MapOfListsType
  | MapOfReferencesType;

/** One key of a mapping: its type, what it means, and the first product version that knows it. */
export interface Key<T extends ValueType = ValueType> {
  readonly type: T;
  readonly doc: string;
  readonly since?: string;
}

export type Shape = { readonly [key: string]: Key };

export const text = { type: 'text' } as const;
export const integer = { type: 'integer' } as const;
export const boolean = { type: 'boolean' } as const;
export const duration = { type: 'duration' } as const;
export const percentage = { type: 'percentage' } as const;
export const size = { type: 'size' } as const;
export const date = { type: 'date' } as const;

/** A key: `key(boolean, 'What it means.')`. */
export function key<const T extends ValueType>(type: T, doc: string, since?: string): Key<T> {
  return since === undefined ? { type, doc } : { type, doc, since };
}

/** One of a few words, compared without case. */
export function oneOf<const Value extends string>(...values: readonly Value[]): EnumType<Value> {
  return { type: 'enum', values, quoted: false };
}

/** One of a few words, each with what it means. */
export function oneOfMeaning<const Value extends string>(meanings: Readonly<Record<Value, string>>): EnumType<Value> {
  return { type: 'enum', values: Object.keys(meanings) as Value[], quoted: false, meanings };
}

/** One of a few versions, written in quotes. */
export function version<const Value extends string>(values: readonly Value[]): EnumType<Value> {
  return { type: 'enum', values, quoted: true };
}

export function reference(...kinds: readonly EntityKind[]): ReferenceType<never> {
  return { type: 'reference', kinds, words: [], open: false };
}

/** A reference, or one of a few words. */
export function referenceOr<const Word extends string>(
  words: readonly Word[],
  ...kinds: readonly EntityKind[]
): ReferenceType<Word> {
  return { type: 'reference', kinds, words, open: false };
}

/** A reference, or one of a few words, each with what it means. */
export function referenceOrMeaning<const Word extends string>(
  meanings: Readonly<Record<Word, string>>,
  ...kinds: readonly EntityKind[]
): ReferenceType<Word> {
  return { ...referenceOr(Object.keys(meanings) as Word[], ...kinds), meanings };
}

/** A text that may name an entry; text that names none is no error. */
export function openReference(...kinds: readonly EntityKind[]): ReferenceType<never> {
  return { type: 'reference', kinds, words: [], open: true };
}

export function listOf<const Of extends ValueType>(of: Of): ListType<Of> {
  return { type: 'list', of };
}

export function named<const S extends Shape>(kinds: readonly EntityKind[], settings: S): NamedType<S> {
  return { type: 'named', kinds, settings };
}

/** A mapping; `shorthand` is the key that a bare value stands for. */
export function object<const S extends Shape>(shape: S, shorthand?: keyof S & string): ObjectType<S, never> {
  return { type: 'object', shape, words: [], shorthand };
}

/** A mapping, or one of a few words in its place (`false` counts as a word). */
export function objectOr<const Word extends string, const S extends Shape>(
  words: readonly Word[],
  shape: S,
): ObjectType<S, Word> {
  return { type: 'object', shape, words };
}

export function wordsOrList<const Word extends string, const Of extends ValueType>(
  words: readonly Word[],
  of: Of,
): WordsOrListType<Word, Of> {
  return { type: 'wordsOrList', words, of };
}

export function mapOfLists(values: readonly string[]): MapOfListsType {
  return { type: 'mapOfLists', values };
}
