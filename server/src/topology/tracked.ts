/**
 * Keeps computed values from one version of a file to the next, and notes what each was computed from. The only such
 * mechanism of the engine: linking, the failure graph and the rules use it. It knows nothing of what it keeps.
 *
 * A value stays valid until something that was read for it is another object. What is read is noted, not declared: a
 * tracked object notes each property that is read, a tracked function (a finder) each argument and its answer. A property
 * is a finder without an argument, so that one map holds both.
 *
 * What holds, and must go on holding:
 *
 * - Everything is compared by identity. An unchanged entry is the same object as before, an unchanged list the same array
 *   (`keptArray`), and a finder finds the same object for the same argument.
 * - A list of items holds no object twice.
 * - `make` is pure but for what it reads through tracked objects, reads all of it before it returns, and must not depend on
 *   the values of other items. What it gives away must not hold tracked objects: they belong to one version.
 * - Functions among the properties of tracked objects are finders: they take one argument and need no `this`.
 * - Tracked properties do not change while their tracker is in use; what a finder answers may change between two calls of
 *   `mapIncrementally`, not within one.
 * - A memo belongs to one document. What it holds under a cell is owned, and changed in place, by the call at work: it is
 *   taken out before `make` runs, so that nothing half-made stays if `make` throws. Only the arrays that were handed out
 *   stay as they are.
 * - `replaced` is a value that nothing keeps any more: `make` may take over what it owned (node numbers, arrays).
 */

/** Where a value is kept in a memo. An object of its own, so that two places can never be mistaken for each other. */
export interface Cell<T> {
  readonly holds?: T;
}

export function cell<T>(): Cell<T> {
  return {};
}

/** The kept values of one document, handed from each of its versions to the next. */
export type Memo = Map<Cell<unknown>, unknown>;

export function newMemo(): Memo {
  return new Map();
}

/** Computes the values of one version out of those of the version before. */
export interface Tracker {
  /**
   * `target` that notes what is read of it while a value is made. `name` must be the same in each version and must not be
   * used twice. `parts` are properties that are tracked themselves.
   */
  readonly track: <T extends object>(name: string, target: T, parts?: Partial<T>) => T;
  /**
   * One value for each item, in the order of `items`. It is made again when its item, or anything that was read for it, is
   * another object. Where no value has changed, the array is the same as before.
   */
  readonly mapIncrementally: <Item extends object, T>(
    at: Cell<T>,
    items: readonly Item[],
    make: (item: Item, replaced: T | undefined) => T,
  ) => readonly T[];
}

/** A tracker of one version; `memo` is that of the versions before. */
export function tracker(memo: Memo): Tracker {
  /** What is tracked, by its name. */
  const targets = new Map<string, object>();
  /** The current values of tracked properties, by `name.property`; of tracked functions by `name`. */
  const current = new Map<string, unknown>();
  let notes: Notes | undefined;

  const currentOf = (source: string): unknown => {
    if (current.has(source)) return current.get(source);
    const dot = source.indexOf('.');
    const target = targets.get(dot === -1 ? source : source.slice(0, dot));
    const value = dot === -1 ? target : target?.[source.slice(dot + 1) as keyof object];
    current.set(source, value);
    return value;
  };

  const trackFinder =
    (source: string, find: Finder): Finder =>
    (argument) => {
      const answer = find(argument);
      if (notes) note(notes, source, find, argument, answer);
      return answer;
    };

  const track: Tracker['track'] = (name, target, parts) => {
    if (targets.has(name)) throw new Error(`tracked twice: ${name}`);
    targets.set(name, target);
    if (typeof target === 'function') return trackFinder(name, target as Finder) as typeof target;
    const known = new Map<PropertyKey, unknown>(Object.entries(parts ?? {}));
    const sources = new Map<PropertyKey, string>();
    return new Proxy(target, {
      get: (_, property) => {
        const tracked = known.get(property);
        if (tracked !== undefined) return tracked;
        const value = target[property as keyof typeof target] as unknown;
        if (typeof value === 'function') {
          const finder = trackFinder(`${name}.${String(property)}`, value as Finder);
          known.set(property, finder);
          return finder;
        }
        if (notes) {
          const source = sources.get(property) ?? `${name}.${String(property)}`;
          sources.set(property, source);
          note(notes, source, value, itself, value);
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
    const previous = memo.get(at) as Mapped<Item, T> | undefined;
    const changes = previous && changesIn(previous.reads, currentOf);
    if (previous?.items === items && !changes) return previous.values;
    memo.delete(at);
    if (changes) forget(previous.reads, changes, currentOf);
    const outer = notes;
    const own: Notes = { reads: previous?.reads ?? new Map(), read: [], last: nothing };
    const makeOne = (item: Item, replaced: T | undefined): Made<T> => {
      notes = own;
      try {
        return { value: make(item, replaced), read: takeRead(own) };
      } finally {
        notes = outer;
      }
    };
    const made = previous ? renew(previous, items, changes, makeOne) : makeAll(items, makeOne);
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

/** The value of a cell; computed again when one of `dependencies` is another object. An array with the same items stays. */
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

type Finder = (argument: unknown) => unknown;

/** What was read from each source. */
type Reads = Map<string, Answers>;

interface Answers {
  /** The property or finder that is known to give these answers. */
  value: unknown;
  /** By argument; for a property the argument is `itself`. */
  readonly byArgument: Map<unknown, unknown>;
}

const itself = Symbol('read, not called');

/** Pairs: source and argument of what was read for one item. */
type Read = readonly unknown[];

/** Where reads are noted: for all items, and for the item at work. */
interface Notes {
  readonly reads: Reads;
  readonly read: unknown[];
  /** What was read for the item before: most items read the same properties, and share one list. */
  last: Read;
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
  /** How many updates made values since `reads` was put together. */
  readonly age: number;
}

interface Made<T> {
  readonly value: T;
  readonly read: Read;
}

/** After so many updates, what is no longer read for any item is forgotten. */
const maxAge = 200;

const nothing: readonly never[] = [];

function note({ reads, read }: Notes, source: string, value: unknown, argument: unknown, answer: unknown): void {
  const known = reads.get(source);
  if (known) known.byArgument.set(argument, answer);
  else reads.set(source, { value, byArgument: new Map([[argument, answer]]) });
  read.push(source, argument);
}

/** What was read for the item at work. */
function takeRead(notes: Notes): Read {
  if (notes.read.length === 0) return nothing;
  if (!isSameList(notes.last, notes.read)) notes.last = notes.read.slice();
  notes.read.length = 0;
  return notes.last;
}

type Changes = ReadonlyMap<string, ReadonlySet<unknown>>;

/** The arguments for which sources answer otherwise than before; `undefined` where there are none. */
function changesIn(reads: Reads, currentOf: (source: string) => unknown): Changes | undefined {
  let changes: Map<string, Set<unknown>> | undefined;
  reads.forEach((answers, source) => {
    const value = currentOf(source);
    if (value === answers.value) return;
    let changed: Set<unknown> | undefined;
    answers.byArgument.forEach((answer, argument) => {
      if (answerOf(value, argument) === answer) return;
      changed ??= new Set();
      changed.add(argument);
    });
    if (changed) {
      changes ??= new Map();
      changes.set(source, changed);
    } else answers.value = value;
  });
  return changes;
}

/** Leaves the answers that are still valid. */
function forget(reads: Reads, changes: Changes, currentOf: (source: string) => unknown): void {
  for (const [source, changed] of changes) {
    const answers = reads.get(source);
    if (!answers) continue;
    for (const argument of changed) answers.byArgument.delete(argument);
    answers.value = currentOf(source);
  }
}

function answerOf(value: unknown, argument: unknown): unknown {
  if (argument === itself) return value;
  return typeof value === 'function' ? (value as Finder)(argument) : undefined;
}

function isChanged(read: Read, changes: Changes): boolean {
  for (let i = 0; i < read.length; i += 2) if (changes.get(read[i] as string)?.has(read[i + 1])) return true;
  return false;
}

/** Only what is still read for an item. */
function stillRead(reads: Reads, read: readonly Read[]): Reads {
  const kept: Reads = new Map();
  for (const pairs of new Set(read))
    for (let i = 0; i < pairs.length; i += 2) {
      const source = pairs[i] as string;
      const answers = reads.get(source);
      if (answers)
        note(
          { reads: kept, read: [], last: nothing },
          source,
          answers.value,
          pairs[i + 1],
          answers.byArgument.get(pairs[i + 1]),
        );
    }
  return kept;
}

type Values<T> = Pick<Mapped<unknown, T>, 'values' | 'read' | 'age'>;

function makeAll<Item, T>(
  items: readonly Item[],
  makeOne: (item: Item, replaced: T | undefined) => Made<T>,
): Values<T> {
  const made = items.map((item) => makeOne(item, undefined));
  return { values: made.map(({ value }) => value), read: made.map(({ read }) => read), age: 0 };
}

/** The values of `items` out of those before: items at both ends that are the same are not looked at without `changes`. */
function renew<Item extends object, T>(
  previous: Mapped<Item, T>,
  items: readonly Item[],
  changes: Changes | undefined,
  makeOne: (item: Item, replaced: T | undefined) => Made<T>,
): Values<T> {
  const { head, tail } = sameEnds(previous.items, items);
  const end = items.length - tail;
  const hasSameLength = items.length === previous.items.length;
  const values = stretched(previous.values, head, tail, items.length);
  const read = stretched(previous.read, head, tail, items.length);
  const moved = new Map<Item, number>();
  for (let i = head; i < previous.items.length - tail; i++) moved.set(previous.items[i] as Item, i);
  const staying = new Set(moved.size > 0 ? items.slice(head, end) : nothing);
  let areSame = hasSameLength;
  let isAnyMade = false;
  for (let index = changes ? 0 : head; index < (changes ? items.length : end); index++) {
    const item = items[index] as Item;
    const isBetween = index >= head && index < end;
    const from = isBetween ? moved.get(item) : index < head ? index : index - items.length + previous.items.length;
    let replaced: T | undefined;
    if (from !== undefined) {
      values[index] = replaced = previous.values[from] as T;
      read[index] = previous.read[from] ?? nothing;
    } else if (hasSameLength && !staying.has(previous.items[index] as Item)) replaced = previous.values[index];
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

/** How many items are the same at the start, and at the end: items come, go and change, and seldom change places. */
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

/** A copy of `list` that is `length` long and has room between its head and its tail. */
function stretched<T>(list: readonly T[], head: number, tail: number, length: number): T[] {
  if (list.length === length) return list.slice();
  const copy = list.slice(0, head);
  copy.length = length - tail;
  for (let i = list.length - tail; i < list.length; i++) copy.push(list[i] as T);
  return copy;
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
