/**
 * Remembers what was computed from what, from one version of a file to the next: a value is computed again only when
 * something that it was computed from is another object. Handed along by whoever makes versions; nothing here is global.
 */

import { type AnyFinder, type Keeping, type KeptItems, keepItems, type Noted, note } from './keptItems.ts';

/** Values by slot. A slot is one place in the code that computes; its name is its own. */
export type Memo = Map<string, Remembered>;

interface Remembered {
  readonly from: readonly unknown[];
  readonly value: unknown;
}

/** Finds what has a name; compared by what it finds, so it must find the same object for the same name. */
export type Finder<T = unknown> = (name: string | undefined) => T | undefined;

export function newMemo(): Memo {
  return new Map();
}

/** The value of a slot, computed again when one of `from` has changed. */
export function once<T>(memo: Memo, slot: string, from: readonly unknown[], compute: () => T): T {
  const known = memo.get(slot);
  if (known && same(known.from, from)) return known.value as T;
  const value = compute();
  memo.set(slot, { from, value });
  return value;
}

/** Like `once` for arrays: one that holds the same items as before is the same array as before. */
export function onceArray<T>(
  memo: Memo,
  slot: string,
  from: readonly unknown[],
  compute: () => readonly T[],
): readonly T[] {
  const before = memo.get(slot)?.value as readonly T[] | undefined;
  return once(memo, slot, from, () => keptArray(before, compute()));
}

/** The former array where it holds the same items, so that whoever depends on it sees that nothing has changed. */
export function keptArray<T>(before: readonly T[] | undefined, now: readonly T[]): readonly T[] {
  return before !== undefined && (before === now || same(before, now)) ? before : now;
}

/**
 * One value for each item. It is computed again when the item, or anything that was found for it, is another object:
 * `compute` gets the finders and is remembered with the names that it looked up; it must not look up later. Where no value
 * has changed, the array is the same as before.
 */
export function forEach<Item extends object, T, Finders extends readonly Finder[]>(
  memo: Memo,
  slot: string,
  items: readonly Item[],
  finders: Finders,
  compute: (item: Item, ...finders: Finders) => T,
): readonly T[] {
  let noted: Noted<number> = { found: new Map(), looked: [] };
  const noting = finders.map(
    (find, index): Finder =>
      (name) =>
        note(noted, index, find as AnyFinder, name),
  ) as unknown as Finders;
  return keepIn<Item, T, number>(memo, slot, items, {
    finderOf: (index) => finders[index] as AnyFinder,
    make: (item, into) => {
      noted = into;
      return compute(item, ...noting);
    },
  });
}

/** What `keepItems` makes of the items, out of what the slot has of those before. */
export function keepIn<Item extends object, T, Key>(
  memo: Memo,
  slot: string,
  items: readonly Item[],
  keeping: Keeping<Item, T, Key>,
): readonly T[] {
  const before = memo.get(slot)?.value as KeptItems<Item, T, Key> | undefined;
  memo.delete(slot);
  const kept = keepItems(before, items, keeping);
  memo.set(slot, { from: [], value: kept });
  return kept.values;
}

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
