/** What a section of a file holds: entries, or settings. Types only. */
import type { Place } from '../syntax/node.ts';
import type { EntityKind } from '../vocabulary/entityKind.ts';
import type { CollectionName, Sections, SettingsName } from '../vocabulary/format.ts';
import type { Shape } from '../vocabulary/valueType.ts';
import type { NestedEntry, Reference, Values } from './fact.ts';

/** An entry of a collection. */
export interface Entry<Kind extends EntityKind = EntityKind, S extends Shape = Shape> extends NestedEntry<Kind, S> {
  /** `kind:name`. */
  readonly id: string;
  /** The names of other entries in it. */
  readonly uses: readonly UsedName[];
}

/** A settings section that is there. */
export interface SettingsEntry<S extends Shape = Shape> {
  readonly id: string;
  /** The key of the section. */
  readonly place: Place;
  readonly values: Values<S>;
  /** The names of entries in it. */
  readonly uses: readonly UsedName[];
}

export type EntryOf<Name extends CollectionName> = Entry<Sections[Name]['kind'], Sections[Name]['shape']>;
export type SettingsOf<Name extends SettingsName> = SettingsEntry<Sections[Name]['shape']>;

/** A name that is defined a second time. It is no part of its collection. */
export interface Duplicate {
  readonly kind: EntityKind;
  readonly name: string;
  readonly place: Place;
  readonly first: Place;
}

/** What states facts: an entry or a settings section. */
export type Stating = Pick<Entry, 'id' | 'uses'>;

/** A name where it is used. */
export interface UsedName extends Omit<Reference, 'word'> {
  /** The id of the entry, nested entry or settings section that holds the name. */
  readonly holder: string;
  /** The keys from the section down to the value or list that holds the name. */
  readonly path: readonly string[];
}
