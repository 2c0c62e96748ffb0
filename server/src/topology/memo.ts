/**
 * Remembers what was computed from what, from one version of a file to the next: a value is computed again only when
 * something that it was computed from is another object. Handed along by whoever makes versions; nothing here is global.
 */

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
  return before !== undefined && same(before, now) ? before : now;
}

/**
 * One value for each item. It is computed again when the item, or anything that was found for it, is another object:
 * `compute` gets the finders and is remembered with the names that it looked up. Where no value has changed, the array is
 * the same as before.
 */
export function forEach<Item extends object, T, Finders extends readonly Finder[]>(
  memo: Memo,
  slot: string,
  items: readonly Item[],
  finders: Finders,
  compute: (item: Item, ...finders: Finders) => T,
): readonly T[] {
  const made = once(memo, `${slot} by item`, [], () => new WeakMap<Item, Made<T>>());
  return onceArray(memo, slot, [items, ...finders], () =>
    items.map((item) => {
      const known = made.get(item);
      if (known && stands(known, finders)) return known.value;
      const looked: Lookup[] = [];
      const value = compute(item, ...(finders.map((find, index) => noting(find, index, looked)) as unknown as Finders));
      made.set(item, { finders, looked, value });
      return value;
    }),
  );
}

interface Made<T> {
  /** Those that are known to find what was found. */
  finders: readonly Finder[];
  readonly looked: readonly Lookup[];
  readonly value: T;
}

interface Lookup {
  /** Which finder. */
  readonly index: number;
  readonly name: string | undefined;
  readonly found: unknown;
}

function noting(find: Finder, index: number, looked: Lookup[]): Finder {
  return (name) => {
    const found = find(name);
    looked.push({ index, name, found });
    return found;
  };
}

function stands(made: Made<unknown>, finders: readonly Finder[]): boolean {
  const found = made.looked.every(
    ({ index, name, found }) => made.finders[index] === finders[index] || finders[index]?.(name) === found,
  );
  if (found) made.finders = finders;
  return found;
}

/**
 * The values of items before, by the positions of the same items now; `undefined` where the item is another object. Items
 * come, go and change, and seldom change places.
 */
export function carriedOver<T>(
  before: readonly object[],
  values: readonly T[],
  items: readonly object[],
): readonly (T | undefined)[] {
  if (before === items) return values;
  let head = 0;
  while (head < items.length && before[head] === items[head]) head++;
  const shorter = Math.min(items.length, before.length) - head;
  let tail = 0;
  while (tail < shorter && before[before.length - 1 - tail] === items[items.length - 1 - tail]) tail++;
  const moved = new Map<object, T | undefined>();
  for (let i = head; i < before.length - tail; i++) moved.set(before[i] as object, values[i]);
  return items.map((item, index) => {
    if (index < head) return values[index];
    if (index >= items.length - tail) return values[index - items.length + before.length];
    return moved.get(item);
  });
}

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
