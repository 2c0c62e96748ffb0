/**
 * What was computed for each item of a list, from one version of a file to the next: a value is made again when its item,
 * or anything that was looked up for it, is another object. What was looked up is kept once for all items, so that one
 * glance tells whether any of it has changed.
 */

/** Finds something; compared by what it finds, so it must find the same object for the same argument. */
export type AnyFinder = (argument: unknown) => unknown;

/** What finders have found, by the key of each finder. */
export type Found<Key> = Map<Key, Answers>;

interface Answers {
  /** One that is known to give these answers. */
  finder: AnyFinder;
  readonly byArgument: Map<unknown, unknown>;
}

/** Pairs: the key of a finder, and the argument. */
type Looked = readonly unknown[];

/** Where lookups are noted: for all items, and for the item that is at work. */
export interface Noted<Key> {
  readonly found: Found<Key>;
  /** Pairs as in `Looked`. */
  readonly looked: unknown[];
}

/** The values of some items. */
export interface KeptItems<Item, T, Key> {
  readonly items: readonly Item[];
  /** By position; the same array as before where it holds the same values. */
  readonly values: readonly T[];
  readonly looked: readonly Looked[];
  readonly found: Found<Key>;
  /** How often values were made since `found` was put together. */
  readonly age: number;
}

/** How values are kept. */
export interface Keeping<Item, T, Key> {
  readonly finderOf: (key: Key) => AnyFinder;
  /**
   * The value of an item. `former` is the one that it takes the place of, and that nothing else keeps. Notes all that it
   * looks up; `noted` is the same object for all items.
   */
  readonly make: (item: Item, noted: Noted<Key>, former: T | undefined, index: number) => T;
  /** Whether a value stands for another reason than its item and its lookups; asked of each, in order. */
  readonly stands?: (value: T, index: number) => boolean;
}

/** Writes down what a finder has found. */
export function note<Key>({ found, looked }: Noted<Key>, key: Key, finder: AnyFinder, argument: unknown): unknown {
  const answer = finder(argument);
  const known = found.get(key);
  if (known) known.byArgument.set(argument, answer);
  else found.set(key, { finder, byArgument: new Map([[argument, answer]]) });
  looked.push(key, argument);
  return answer;
}

/**
 * The values of `items`, out of those of the items before. `before` is used up: only its arrays of items and values stay as
 * they are. Whoever keeps it must have let it go before, for `make` may throw.
 */
export function keepItems<Item extends object, T, Key>(
  before: KeptItems<Item, T, Key> | undefined,
  items: readonly Item[],
  { finderOf, make, stands }: Keeping<Item, T, Key>,
): KeptItems<Item, T, Key> {
  if (!before) return makeAll(items, make);
  const { found } = before;
  const changed = changesIn(found, finderOf);
  if (!changed && !stands && before.items === items) return before;
  if (changed) forget(found, changed, finderOf);
  const { head, tail, moved } = differenceOf(before.items, items);
  const longer = items.length - before.items.length;
  const looked = longer !== 0 ? stretched(before.looked, head, tail, items.length) : (before.looked as Looked[]);
  const between = before.looked.slice(head, before.looked.length - tail);
  let values = longer !== 0 ? stretched(before.values, head, tail, items.length) : before.values;
  let made = false;
  const noted: Noted<Key> = { found, looked: [] };
  const put = (index: number, value: T): void => {
    if (values[index] === value && index in values) return;
    if (values === before.values) values = before.values.slice();
    (values as T[])[index] = value;
  };
  let staying: ReadonlySet<Item> | undefined;
  const stays = (item: Item): boolean => {
    staying ??= new Set(items.slice(head, items.length - tail));
    return staying.has(item);
  };
  const renew = (index: number, former: T | undefined): void => {
    put(index, make(items[index] as Item, noted, former, index));
    looked[index] = takeLooked(noted);
    made = true;
  };
  const [first, last] = changed || stands ? [0, items.length] : [head, items.length - tail];
  for (let index = first; index < last; index++) {
    if (index >= head && index < items.length - tail) {
      const from = moved.get(items[index] as Item);
      if (from === undefined) {
        renew(index, longer === 0 && !stays(before.items[index] as Item) ? before.values[index] : undefined);
        continue;
      }
      put(index, before.values[from] as T);
      looked[index] = between[from - head] ?? none;
    }
    if ((changed && isHit(looked[index] ?? none, changed)) || (stands && !stands(values[index] as T, index)))
      renew(index, values[index]);
  }
  const kept = { items, values, looked, found, age: made ? before.age + 1 : before.age };
  return kept.age > oldest ? { ...kept, found: foundFor(looked, finderOf), age: 0 } : kept;
}

/** After so many times what nobody looks up any more is forgotten. */
const oldest = 200;

const none: readonly never[] = [];

function makeAll<Item extends object, T, Key>(
  items: readonly Item[],
  make: Keeping<Item, T, Key>['make'],
): KeptItems<Item, T, Key> {
  const noted: Noted<Key> = { found: new Map(), looked: [] };
  const looked: Looked[] = [];
  const values: T[] = [];
  for (let index = 0; index < items.length; index++) {
    values.push(make(items[index] as Item, noted, undefined, index));
    looked.push(takeLooked(noted));
  }
  return { items, values, looked, found: noted.found, age: 0 };
}

/** What was looked up for one item. */
function takeLooked(noted: Noted<unknown>): Looked {
  if (noted.looked.length === 0) return none;
  const looked = noted.looked.slice();
  noted.looked.length = 0;
  return looked;
}

type Changes<Key> = ReadonlyMap<Key, ReadonlySet<unknown>>;

/** The arguments for which finders find something else than before; `undefined` where there are none. */
export function changesIn<Key>(found: Found<Key>, finderOf: (key: Key) => AnyFinder): Changes<Key> | undefined {
  let changes: Map<Key, Set<unknown>> | undefined;
  found.forEach((answers, key) => {
    const finder = finderOf(key);
    if (finder === answers.finder) return;
    let changed: Set<unknown> | undefined;
    answers.byArgument.forEach((answer, argument) => {
      if (finder(argument) === answer) return;
      changed ??= new Set();
      changed.add(argument);
    });
    if (changed) {
      changes ??= new Map();
      changes.set(key, changed);
    } else answers.finder = finder;
  });
  return changes;
}

/** Leaves what has been found and stands. */
function forget<Key>(found: Found<Key>, changes: Changes<Key>, finderOf: (key: Key) => AnyFinder): void {
  for (const [key, changed] of changes) {
    const answers = found.get(key);
    if (!answers) continue;
    for (const argument of changed) answers.byArgument.delete(argument);
    answers.finder = finderOf(key);
  }
}

function isHit<Key>(looked: Looked, changes: Changes<Key>): boolean {
  for (let i = 0; i < looked.length; i += 2) if (changes.get(looked[i] as Key)?.has(looked[i + 1])) return true;
  return false;
}

function foundFor<Key>(looked: readonly Looked[], finderOf: (key: Key) => AnyFinder): Found<Key> {
  const found: Found<Key> = new Map();
  for (const pairs of looked)
    for (let i = 0; i < pairs.length; i += 2) {
      const key = pairs[i] as Key;
      note({ found, looked: [] }, key, finderOf(key), pairs[i + 1]);
    }
  return found;
}

interface Difference {
  /** How many items are the same at the start, and at the end. */
  readonly head: number;
  readonly tail: number;
  /** Where the items between them were before. */
  readonly moved: ReadonlyMap<object, number>;
}

/** Items come, go and change, and seldom change places. */
function differenceOf(before: readonly object[], items: readonly object[]): Difference {
  if (before === items) return { head: items.length, tail: 0, moved: nowhere };
  let head = 0;
  while (head < items.length && before[head] === items[head]) head++;
  const shorter = Math.min(items.length, before.length) - head;
  let tail = 0;
  while (tail < shorter && before[before.length - 1 - tail] === items[items.length - 1 - tail]) tail++;
  const moved = new Map<object, number>();
  for (let i = head; i < before.length - tail; i++) moved.set(before[i] as object, i);
  return { head, tail, moved };
}

const nowhere: ReadonlyMap<object, number> = new Map();

/** A copy of `list` that is `length` long and has room between its head and its tail. */
function stretched<T>(list: readonly T[], head: number, tail: number, length: number): T[] {
  const copy = list.slice(0, head);
  copy.length = length - tail;
  for (let i = list.length - tail; i < list.length; i++) copy.push(list[i] as T);
  return copy;
}
