/**
 * What a file states, typed by the vocabulary: each value with its place, each absent one `undefined`, which means
 * "unknown" and never "no". The types follow from the declarations in `vocabulary/`; nothing is listed here again.
 */
import type { Place } from '../syntax/node.ts';
import type { EntityKind } from '../vocabulary/entityKind.ts';
import type {
  EntriesType,
  EnumType,
  ListType,
  MapOfListsType,
  MapOfReferencesType,
  NamedType,
  ObjectType,
  ReferenceType,
  Shape,
  SimpleType,
  ValueType,
  WordsOrListType,
} from '../vocabulary/valueType.ts';

/** A stated value. Durations are seconds, percentages 0 to 100 and more, sizes bytes, dates `YYYY-MM-DD`. */
export interface Fact<T> {
  readonly value: T;
  readonly place: Place;
}

/** A name that stands for an entry, or a word that the key knows in place of one. */
export interface Reference<Word extends string = string> {
  readonly name: string;
  /** What it can stand for; the first kind that has the name wins. */
  readonly kinds: readonly EntityKind[];
  /** The word, in its own spelling, when the value is one. */
  readonly word: Word | undefined;
  /** Whether a name that is not defined is free text. */
  readonly open: boolean;
  readonly place: Place;
}

/** A stated list is complete; `place` is the whole list. */
export interface List<T> {
  readonly items: readonly T[];
  readonly place: Place;
}

/** A name with settings: an item of a list of names has none. */
export interface Named<S extends Shape = Shape> {
  readonly name: string;
  /** The kinds of entries that the name can stand for; none when it is free. */
  readonly kinds: readonly EntityKind[];
  /** The name. */
  readonly place: Place;
  readonly settings: Values<S>;
}

/** An entry, as it is read; nested ones are no more than that. */
export interface NestedEntry<Kind extends EntityKind = EntityKind, S extends Shape = Shape> {
  readonly kind: Kind;
  /** As it is written where it is defined. Compared without case. */
  readonly name: string;
  /** The name, where it is defined. */
  readonly place: Place;
  readonly values: Values<S>;
}

/** A nested mapping, or the word in its place. */
export interface Settings<S extends Shape, Word extends string> {
  readonly word: Word | undefined;
  readonly values: Values<S>;
  readonly place: Place;
}

/** Words, or a list: exactly one is stated. */
export interface WordsOrList<Word extends string, T> {
  readonly word: Word | undefined;
  readonly items: readonly T[];
  readonly place: Place;
}

/** What a value of type `T` reads as. */
export type ValueOf<T extends ValueType> =
  T extends EnumType<infer Value>
    ? Fact<Value>
    : T extends ReferenceType<infer Word>
      ? Reference<Word>
      : T extends ListType<infer Of>
        ? List<ValueOf<Of>>
        : T extends NamedType<infer S>
          ? List<Named<S>>
          : T extends EntriesType<infer Kind, infer S>
            ? List<NestedEntry<Kind, S>>
            : T extends WordsOrListType<infer Word, infer Of>
              ? WordsOrList<Word, ValueOf<Of>>
              : T extends MapOfListsType
                ? List<{ readonly name: string; readonly place: Place; readonly items: readonly Fact<string>[] }>
                : T extends MapOfReferencesType
                  ? List<{ readonly from: Reference; readonly to: Reference }>
                  : T extends ObjectType<infer S, infer Word>
                    ? Settings<S, Word>
                    : T extends SimpleType<'boolean'>
                      ? Fact<boolean>
                      : T extends SimpleType<'text' | 'date'>
                        ? Fact<string>
                        : Fact<number>;

/** The stated values of a mapping; a key that is absent, empty or wrong is `undefined`. */
export type Values<S extends Shape> = { readonly [K in keyof S]?: ValueOf<S[K]['type']> };
