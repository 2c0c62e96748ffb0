/** Finds entries by name or by key. A finder is the same function as before as long as its items are the same. */
import { cell, keptArray, type Memo, memoize } from './tracked.ts';

/** Finds what has a name, without case. */
export type Finder<T> = (name: string | undefined) => T | undefined;

/** What a finder by name is made of. */
interface ByName<T> {
  readonly names: readonly string[];
  readonly positions: ReadonlyMap<string, number>;
  readonly find: Finder<T>;
}

/** Makes finders of items by name; the first of a name wins. Names change more seldom than what has them. */
export function byName<T extends { readonly name: string }>(): (memo: Memo, items: readonly T[]) => Finder<T> {
  const at = cell<ByName<T>>();
  return (memo, items) =>
    memoize(memo, at, [items], (previous) => {
      const names = keptArray(
        previous?.names,
        items.map((item) => item.name),
      );
      const positions = names === previous?.names ? previous.positions : positionsOf(names);
      const find: Finder<T> = (name) =>
        name === undefined ? undefined : items[positions.get(name.toLowerCase()) ?? -1];
      return { names, positions, find };
    }).find;
}

function positionsOf(names: readonly string[]): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  for (let i = names.length - 1; i >= 0; i--) positions.set((names[i] ?? '').toLowerCase(), i);
  return positions;
}

/** What a finder of lists is made of. */
interface ByKey<T, Key> {
  readonly lists: ReadonlyMap<Key, readonly T[]>;
  readonly find: (key: Key) => readonly T[];
}

/** Makes finders of the items with a key, in their order. The list of a key is the same as before where its items are. */
export function byKey<T, Key extends string>(
  keysOf: (item: T) => Iterable<Key>,
): (memo: Memo, items: readonly T[]) => (key: Key) => readonly T[] {
  const at = cell<ByKey<T, Key>>();
  return (memo, items) =>
    memoize(memo, at, [items], (previous) => {
      const lists = listsByKey(items, keysOf, previous?.lists);
      return { lists, find: (key: Key) => lists.get(key) ?? none };
    }).find;
}

function listsByKey<T, Key>(
  items: readonly T[],
  keysOf: (item: T) => Iterable<Key>,
  previous: ReadonlyMap<Key, readonly T[]> | undefined,
): ReadonlyMap<Key, readonly T[]> {
  const drafts = new Map<Key, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const draft = drafts.get(key);
      // A key that an item has twice counts once.
      if (draft && draft.at(-1) !== item) draft.push(item);
      else if (!draft) drafts.set(key, [item]);
    }
  }
  return new Map([...drafts].map(([key, draft]) => [key, keptArray(previous?.get(key), draft)]));
}

const none: readonly never[] = [];
