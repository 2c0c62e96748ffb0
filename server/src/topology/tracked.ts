/**
 * Incremental computation: keeps computed values from one version of a file to the next, and tracks what each was computed
 * from. The only such mechanism of the engine: linking, the failure graph and the rules use it. It knows nothing of the
 * values that it keeps.
 *
 * A value is valid until something that was read while it was computed has changed. Reads are tracked, not declared: of a
 * tracked object each property that is read, of a tracked function (a finder) each argument with its answer. A property is
 * treated as a finder without an argument, so one map holds both.
 *
 * Invariants:
 *
 * - Everything is compared by identity. An unchanged entry is the same object as before, an unchanged list is the same
 *   array (`keptArray`), and a finder returns the same object for the same argument.
 * - A list of items contains no object twice.
 * - `make` is pure but for what it reads through tracked objects. It reads all of it before it returns, and does not depend
 *   on the values of other items.
 * - Functions among the properties of tracked objects are finders: one argument, no `this`.
 * - Tracked properties do not change while their tracker is in use. The answers of a finder may change between two calls of
 *   `mapIncrementally`, not during one.
 * - A memo belongs to one document. `mapIncrementally` takes ownership of what the memo has under the cell: it removes it
 *   before `make` runs, changes it in place, and puts it back at the end, so nothing inconsistent stays if `make` throws.
 *   Only arrays that were returned are never changed.
 * - `replaced` is a value that nothing else refers to any more: `make` may reuse what it owned (node numbers, arrays).
 * - Values hold no tracked objects, and nothing else of their version that is not part of them; otherwise the memo keeps old
 *   versions alive. A closure holds every variable that any closure in the same function uses, so a finder that is kept is
 *   created in a function of its own. A check of a rule must not close over a context.
 */

import {
  type AtWork,
  type Changes,
  changesIn,
  type Finder,
  forget,
  isChanged,
  isSameList,
  itself,
  type Notes,
  note,
  type Read,
  type Reads,
  stillRead,
  takeRead,
  trackFinder,
} from './reads.ts';

/** The key of a value in a memo. An object, so that two cells can never be mistaken for each other. */
export interface Cell<T> {
  readonly holds?: T;
}

export function cell<T>(): Cell<T> {
  return {};
}

/** A cell for each of some names. */
export function cells<Name extends string, T>(names: readonly Name[]): Readonly<Record<Name, Cell<T>>> {
  return Object.fromEntries(names.map((name) => [name, cell()])) as Record<Name, Cell<T>>;
}

/** The kept values of one document, passed from each of its versions to the next. */
export type Memo = Map<Cell<unknown>, unknown>;

export function newMemo(): Memo {
  return new Map();
}

/** Computes the values of one version out of those of the version before. */
export interface Tracker {
  /**
   * `target`, with its reads tracked while a value is computed. `name` is the same in each version, and used once in a
   * tracker. `parts` are properties that are tracked objects themselves.
   */
  readonly track: <T extends object>(name: string, target: T, parts?: Partial<T>) => T;
  /**
   * One value for each item, in the order of `items`. It is computed again when its item is another object, or anything
   * that was read for it has changed. If no value has changed, the array is the same as before.
   */
  readonly mapIncrementally: <Item extends object, T>(
    at: Cell<T>,
    items: readonly Item[],
    make: (item: Item, replaced: T | undefined) => T,
  ) => readonly T[];
}

/** The tracker of one version; `memo` is passed on from the versions before it. */
export function tracker(memo: Memo): Tracker {
  /** What is tracked, by its name. */
  const targets = new Map<string, object>();
  /** The current values of tracked properties, by `name.property`; of tracked functions by `name`. */
  const current = new Map<string, unknown>();
  const atWork: AtWork = { notes: undefined };

  const currentOf = (source: string): unknown => {
    if (current.has(source)) return current.get(source);
    const dot = source.indexOf('.');
    const target = targets.get(dot === -1 ? source : source.slice(0, dot));
    const value = dot === -1 ? target : target?.[source.slice(dot + 1) as keyof object];
    current.set(source, value);
    return value;
  };

  const track: Tracker['track'] = (name, target, parts) => {
    if (targets.has(name)) throw new Error(`tracked twice: ${name}`);
    targets.set(name, target);
    if (typeof target === 'function') return trackFinder(atWork, name, target as Finder) as typeof target;
    const known = new Map<PropertyKey, unknown>(Object.entries(parts ?? {}));
    const sources = new Map<PropertyKey, string>();
    return new Proxy(target, {
      get: (_, property) => {
        const tracked = known.get(property);
        if (tracked !== undefined) return tracked;
        const value = target[property as keyof typeof target] as unknown;
        if (typeof value === 'function') {
          const finder = trackFinder(atWork, `${name}.${String(property)}`, value as Finder);
          known.set(property, finder);
          return finder;
        }
        if (atWork.notes) {
          const source = sources.get(property) ?? `${name}.${String(property)}`;
          sources.set(property, source);
          note(atWork.notes, source, value, itself, value);
        }
        return value;
      },
    });
  };

  const mapIncrementally: Tracker['mapIncrementally'] = <Item extends object, T>(
    at: Cell<T>,
    items: readonly Item[],
    make: (item: Item, replaced: T | undefined) => T,
  ) => {
    const known = memo.get(at) as Mapped<Item, T> | undefined;
    if (!known && items.length === 0) return nothing;
    const previous = known ?? { items: nothing, values: nothing, read: nothing, reads: new Map(), age: 0 };
    const changes = changesIn(previous.reads, currentOf);
    if (known?.items === items && !changes) return known.values;
    memo.delete(at);
    if (changes) forget(previous.reads, changes, currentOf);
    const outer = atWork.notes;
    const own: Notes = { reads: previous.reads, read: [], last: nothing };
    const makeOne = (item: Item, replaced: T | undefined): Made<T> => {
      atWork.notes = own;
      try {
        return { value: make(item, replaced), read: takeRead(own) };
      } finally {
        atWork.notes = outer;
      }
    };
    const made = update(previous, items, changes, makeOne);
    const isOld = made.age > maxAge;
    memo.set(at, {
      items,
      ...made,
      reads: isOld ? stillRead(own.reads, made.read) : own.reads,
      age: isOld ? 0 : made.age,
    });
    return made.values;
  };

  return { track, mapIncrementally };
}

/** The value of a cell, computed again when one of `dependencies` has changed. An array with the same items stays the same. */
export function memoize<T>(
  memo: Memo,
  at: Cell<T>,
  dependencies: readonly unknown[],
  compute: (previous: T | undefined) => T,
): T {
  const known = memo.get(at) as Memoized<T> | undefined;
  if (known && isSameList(known.dependencies, dependencies)) return known.value;
  const computed = compute(known?.value);
  const value = Array.isArray(computed) ? (keptArray(known?.value as never, computed) as T) : computed;
  memo.set(at, { dependencies, value } satisfies Memoized<T>);
  return value;
}

/** The previous array where it holds the same items, so that what depends on it stays valid. */
export function keptArray<T>(previous: readonly T[] | undefined, now: readonly T[]): readonly T[] {
  return previous !== undefined && isSameList(previous, now) ? previous : now;
}

interface Memoized<T> {
  readonly dependencies: readonly unknown[];
  readonly value: T;
}

/** The values of some items, by position. */
interface Mapped<Item, T> {
  readonly items: readonly Item[];
  readonly values: readonly T[];
  readonly read: readonly Read[];
  readonly reads: Reads;
  /** How many updates computed values since `reads` was collected. */
  readonly age: number;
}

interface Made<T> {
  readonly value: T;
  readonly read: Read;
}

/** After this many updates, reads that belong to no item any more are dropped. */
const maxAge = 200;

const nothing: readonly never[] = [];

/** The values of `items`, reusing the previous ones. Without `changes`, the same items at both ends are skipped. */
function update<Item extends object, T>(
  previous: Mapped<Item, T>,
  items: readonly Item[],
  changes: Changes | undefined,
  makeOne: (item: Item, replaced: T | undefined) => Made<T>,
): Pick<Mapped<Item, T>, 'values' | 'read' | 'age'> {
  const { head, tail } = sameEnds(previous.items, items);
  const end = items.length - tail;
  const hasSameLength = items.length === previous.items.length;
  const values = stretched(previous.values, head, tail, items.length);
  const read = stretched(previous.read, head, tail, items.length);
  let moved: Map<Item, number> | undefined;
  for (let i = head; i < previous.items.length - tail; i++)
    moved = (moved ?? new Map<Item, number>()).set(previous.items[i] as Item, i);
  const staying = moved && new Set(items.slice(head, end));
  let areSame = hasSameLength;
  let isAnyMade = false;
  for (let index = changes ? 0 : head; index < (changes ? items.length : end); index++) {
    const item = items[index] as Item;
    const isBetween = index >= head && index < end;
    const from = isBetween ? moved?.get(item) : index < head ? index : index - items.length + previous.items.length;
    let replaced: T | undefined;
    if (from !== undefined) {
      values[index] = replaced = previous.values[from] as T;
      read[index] = previous.read[from] ?? nothing;
    } else if (hasSameLength && !staying?.has(previous.items[index] as Item)) replaced = previous.values[index];
    if (from === undefined || (changes && isChanged(read[index] ?? nothing, changes))) {
      const made = makeOne(item, replaced);
      values[index] = made.value;
      read[index] = made.read;
      isAnyMade = true;
    }
    areSame &&= values[index] === previous.values[index];
  }
  return { values: areSame ? previous.values : values, read, age: previous.age + (isAnyMade ? 1 : 0) };
}

/** How many items are the same at the start and at the end: edits rarely move items. */
function sameEnds(
  before: readonly object[],
  items: readonly object[],
): { readonly head: number; readonly tail: number } {
  if (before === items) return { head: items.length, tail: 0 };
  const shorter = Math.min(items.length, before.length);
  let head = 0;
  while (head < shorter && before[head] === items[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === items[items.length - 1 - tail]) tail++;
  return { head, tail };
}

/** A copy of `list` with `length` items, and a gap between its head and its tail. */
function stretched<T>(list: readonly T[], head: number, tail: number, length: number): T[] {
  if (list.length === 0 || list.length === length) return list.slice();
  const copy = list.slice(0, head);
  copy.length = length - tail;
  for (let i = list.length - tail; i < list.length; i++) copy.push(list[i] as T);
  return copy;
}
