/**
 * What was read while values were computed: noted for each value, and compared with what would be read now. A part of
 * `tracked.ts`, which has the invariants.
 */

/** A property that is a function; called with one argument. */
export type Finder = (argument: unknown) => unknown;

/** Where reads are noted at the moment; nowhere while no value is computed. */
export interface AtWork {
  notes: Notes | undefined;
}

/** `find`, with its calls tracked. In a function of its own, so that it holds nothing else of its version. */
export function trackFinder(atWork: AtWork, source: string, find: Finder): Finder {
  return (argument) => {
    const answer = find(argument);
    if (atWork.notes) note(atWork.notes, source, find, argument, answer);
    return answer;
  };
}

/** What was read from each source. */
export type Reads = Map<string, Answers>;

export interface Answers {
  /** The property, which is its own answer, or the finder that is known to give these answers. */
  value: unknown;
  /** Of a finder, by argument. */
  readonly byArgument?: Map<unknown, unknown>;
}

/** The argument of a property that is read. */
export const itself = Symbol('read, not called');

const nothing: readonly never[] = [];

/** Pairs: source and argument of what was read for one item. */
export type Read = readonly unknown[];

/** Where reads are noted: for all items, and for the current one. */
export interface Notes {
  readonly reads: Reads;
  readonly read: unknown[];
  /** What was read for the previous item: many items read the same properties, and share one list. */
  last: Read;
}

export function note({ reads, read }: Notes, source: string, value: unknown, argument: unknown, answer: unknown): void {
  const known = reads.get(source);
  if (!known) reads.set(source, argument === itself ? { value } : { value, byArgument: new Map([[argument, answer]]) });
  else known.byArgument?.set(argument, answer);
  read.push(source, argument);
}

/** What was read for the current item. */
export function takeRead(notes: Notes): Read {
  if (notes.read.length === 0) return nothing;
  if (!isSameList(notes.last, notes.read)) notes.last = notes.read.slice();
  notes.read.length = 0;
  return notes.last;
}

export type Changes = ReadonlyMap<string, ReadonlySet<unknown>>;

/** The arguments for which sources answer differently than before; `undefined` if there are none. */
export function changesIn(reads: Reads, currentOf: (source: string) => unknown): Changes | undefined {
  let changes: Map<string, Set<unknown>> | undefined;
  reads.forEach((answers, source) => {
    const value = currentOf(source);
    if (value === answers.value) return;
    let changed: Set<unknown> | undefined = answers.byArgument ? undefined : new Set([itself]);
    answers.byArgument?.forEach((answer, argument) => {
      if (typeof value === 'function' && (value as Finder)(argument) === answer) return;
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

/** Removes the answers that have changed. */
export function forget(reads: Reads, changes: Changes, currentOf: (source: string) => unknown): void {
  for (const [source, changed] of changes) {
    const answers = reads.get(source);
    if (!answers?.byArgument) {
      reads.delete(source);
      continue;
    }
    for (const argument of changed) answers.byArgument.delete(argument);
    answers.value = currentOf(source);
  }
}

export function isChanged(read: Read, changes: Changes): boolean {
  for (let i = 0; i < read.length; i += 2) if (changes.get(read[i] as string)?.has(read[i + 1])) return true;
  return false;
}

/** Only the reads that still belong to an item. */
export function stillRead(reads: Reads, read: readonly Read[]): Reads {
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
          answers.byArgument?.get(pairs[i + 1]),
        );
    }
  return kept;
}

export function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
