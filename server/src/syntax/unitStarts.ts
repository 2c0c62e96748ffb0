/** Where each unit starts in its text. Blocks know it from their own start; here their places are added. */
import type { Unit } from './node.ts';

/** Where each unit starts in the text; `undefined` for one of another text. */
export interface UnitStarts {
  readonly get: (unit: Unit) => number | undefined;
  readonly has: (unit: Unit) => boolean;
}

/** A part of a text, and where each unit of it starts, counted from the start of the part. */
interface Part {
  readonly length: number;
  readonly starts: ReadonlyMap<Unit, number>;
}

/**
 * The starts of the units of `parts`, which follow each other. Nothing is copied until a unit is asked for that is neither
 * in the part of the last one nor in the next: after most edits only a few are.
 */
export function unitStarts(parts: readonly Part[]): UnitStarts {
  const offsets: number[] = [];
  let length = 0;
  for (const part of parts) {
    offsets.push(length);
    length += part.length;
  }
  let indexes: Map<Unit, number> | undefined;
  const indexOf = (unit: Unit): number | undefined => {
    if (!indexes) {
      indexes = new Map();
      for (const [index, { starts }] of parts.entries()) for (const each of starts.keys()) indexes.set(each, index);
    }
    return indexes.get(unit);
  };
  const startIn = (index: number, unit: Unit): number | undefined => {
    const start = parts[index]?.starts.get(unit);
    return start === undefined ? undefined : start + (offsets[index] ?? 0);
  };
  let last = 0;
  const get = (unit: Unit): number | undefined => {
    const near = startIn(last, unit);
    if (near !== undefined) return near;
    const index = startIn(last + 1, unit) === undefined ? indexOf(unit) : last + 1;
    if (index === undefined) return undefined;
    last = index;
    return startIn(index, unit);
  };
  return { get, has: (unit) => get(unit) !== undefined };
}
