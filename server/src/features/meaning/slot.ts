/**
 * What the vocabulary expects at a way of keys: the type of a value, the keys of a mapping, the kind of a name. A walk
 * over declarations alone; it looks at no file.
 */
import type { EntityKind } from '../../vocabulary/entityKind.ts';
import { sectionNames, sectionOf } from '../../vocabulary/format.ts';
import type { CollectionSection, Section } from '../../vocabulary/section.ts';
import { type Key, object, type ValueType } from '../../vocabulary/valueType.ts';

/** Where a value can stand, and of what type it is. */
export type SlotType =
  | ValueType
  /** The file itself: section → value. */
  | { readonly type: 'root' }
  /** A collection section: name → entry. */
  | { readonly type: 'collection'; readonly section: CollectionSection };

/** A place for a value. */
export interface Slot {
  readonly type: SlotType;
  /** The declaration of the key that the value belongs to; a name has none. */
  readonly key: Key | undefined;
  /** The key or name before the value, as written. */
  readonly label: string;
  /** The kinds of entries that the label can name, when it is a name. */
  readonly names: readonly EntityKind[];
  /** Whether the name is defined here; otherwise it refers to an entry elsewhere. */
  readonly defines: boolean;
  /** The section. */
  readonly section: Section | undefined;
}

export const rootSlot: Slot = {
  type: { type: 'root' },
  key: undefined,
  label: '',
  names: [],
  defines: false,
  section: undefined,
};

/** The slot of the value of `key` in a mapping that stands at `slot`; `undefined` where no key is expected. */
export function slotBelow(slot: Slot, key: string): Slot | undefined {
  const { type } = slot;
  const value = (of: SlotType, declared?: Key): Slot => ({
    type: of,
    key: declared,
    label: key,
    names: [],
    defines: false,
    section: slot.section,
  });
  switch (type.type) {
    case 'root': {
      if (key === 'bizha') return value({ type: 'formatVersion' });
      const section = sectionOf(key);
      if (!section) return undefined;
      const of: SlotType =
        section.form === 'collection' ? { type: 'collection', section } : object(section.shape, section.shorthand);
      return { ...value(of), section };
    }
    case 'collection':
      return {
        ...value(object(type.section.shape, type.section.shorthand)),
        names: [type.section.kind],
        defines: true,
      };
    case 'object': {
      const declared = Object.hasOwn(type.shape, key) ? type.shape[key] : undefined;
      return declared && value(declared.type, declared);
    }
    case 'entries':
      return { ...value(object(type.shape)), names: [type.kind], defines: true };
    case 'named':
      return { ...value(object(type.settings)), ...namesOfNamed(slot, type.kinds) };
    case 'mapOfLists':
      return value({ type: 'list', of: { type: 'enum', values: type.values, quoted: false } });
    case 'mapOfReferences': {
      const of = { type: 'reference', kinds: type.kinds, words: [], open: false } as const;
      return { ...value(of), names: type.kinds };
    }
    default:
      return undefined;
  }
}

/** The slot of an item of a list that stands at `slot`; `undefined` where no list is expected. */
export function slotOfItem(slot: Slot): Slot | undefined {
  const { type } = slot;
  if (type.type === 'list' || type.type === 'wordsOrList') return { ...slot, type: type.of };
  if (type.type === 'named') {
    const { names, defines } = namesOfNamed(slot, type.kinds);
    return { ...slot, type: { type: 'reference', kinds: names, words: [], open: defines }, names, defines };
  }
  return undefined;
}

/** The slot at the end of a way of keys from the root. */
export function slotAt(path: readonly string[]): Slot | undefined {
  return path.reduce<Slot | undefined>((slot, key) => slot && slotBelow(slot, key), rootSlot);
}

/** The keys that a mapping at `slot` can have; `undefined` where it maps names, or is no mapping. */
export function keysOf(slot: Slot): readonly { readonly name: string; readonly key: Key | undefined }[] | undefined {
  const { type } = slot;
  if (type.type === 'root') return ['bizha', ...sectionNames].map((name) => ({ name, key: undefined }));
  if (type.type === 'object') return Object.entries(type.shape).map(([name, key]) => ({ name, key }));
  return undefined;
}

/** The value that a bare word at `slot` stands for: the slot itself, or that of its shorthand key. */
export function bareSlot(slot: Slot): Slot {
  const { type } = slot;
  const key = type.type === 'object' && type.shorthand !== undefined ? type.shape[type.shorthand] : undefined;
  return key ? { ...slot, type: key.type, key } : slot;
}

/** A host's list of orchestrations defines them; every other such list refers to entries. */
function namesOfNamed(slot: Slot, kinds: readonly EntityKind[]): Pick<Slot, 'names' | 'defines'> {
  return kinds.length === 0 && slot.label === 'orchestrations'
    ? { names: ['orchestration'], defines: true }
    : { names: kinds, defines: false };
}
