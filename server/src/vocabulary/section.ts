/**
 * Top-level sections: settings sections hold keys, collection sections map names to entries.
 */
import type { EntityKind, SettingsKind } from './entityKind.ts';
import { boolean, type EntriesType, key, type Shape, text } from './valueType.ts';

/** Every entry, nested ones too, and every settings section may have notes. */
const common = { notes: key(text, 'Free text for people; no rule reads it.') } as const;

/** What can be decided before it is built says which of the two it is. */
export const planned = {
  planned: key(boolean, 'Decided, not built. The view *today* leaves it out, with all that exists only through it.'),
} as const;

type WithCommon<S extends Shape> = S & typeof common;

export interface SettingsSection<Kind extends SettingsKind = SettingsKind, S extends Shape = Shape> {
  readonly form: 'settings';
  readonly kind: Kind;
  readonly doc: string;
  readonly shape: S;
  /** The key that a bare value stands for. */
  readonly shorthand: (keyof S & string) | undefined;
}

export interface CollectionSection<Kind extends EntityKind = EntityKind, S extends Shape = Shape> {
  readonly form: 'collection';
  readonly kind: Kind;
  readonly doc: string;
  readonly shape: S;
  readonly shorthand: (keyof S & string) | undefined;
  /** The keys that one usually writes first: what completion puts into a new entry. */
  readonly usual: readonly (keyof S & string)[];
}

export type Section = SettingsSection | CollectionSection;

/** Declares a settings section. */
export function settings<const Kind extends SettingsKind, const S extends Shape>(
  kind: Kind,
  doc: string,
  shape: S,
  shorthand?: keyof S & string,
): SettingsSection<Kind, WithCommon<S>> {
  return { form: 'settings', kind, doc, shape: { ...shape, ...common }, shorthand };
}

/** Declares a collection section. */
export function collection<const Kind extends EntityKind, const S extends Shape>(
  kind: Kind,
  doc: string,
  usual: readonly (keyof S & string)[],
  shape: S,
  shorthand?: keyof S & string,
): CollectionSection<Kind, WithCommon<S>> {
  return { form: 'collection', kind, doc, usual, shape: { ...shape, ...common }, shorthand };
}

/** A mapping name → entry, nested in another entry. */
export function entries<const Kind extends EntityKind, const S extends Shape>(
  kind: Kind,
  shape: S,
): EntriesType<Kind, WithCommon<S>> {
  return { type: 'entries', kind, shape: { ...shape, ...common } };
}
