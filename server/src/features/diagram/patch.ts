/** The difference between two lists of things with ids, so that only what has changed is sent. Pure. */
import { type Steps, stepSize } from '../../failure/steps.ts';
import type { PartPlace, PictureParts } from '../../render/kept.ts';
import { isSameData } from '../../text/sameData.ts';

interface Identified {
  readonly id: string;
}

/** Turns one list into another: first what is removed or changed is taken out, then the changes go in, the last one first. */
export interface Patch<T extends Identified> {
  readonly removed: readonly string[];
  readonly changes: readonly PatchChange<T>[];
}

/** A thing that is new, other than before, or at another place. */
export interface PatchChange<T extends Identified> {
  readonly item: T;
  /** The id of what stands after it; absent at the end. */
  readonly before?: string;
}

/** What makes `after` of `before`; both lists have each id once. */
export function* patchSteps<T extends Identified>(before: readonly T[], after: readonly T[]): Steps<Patch<T>> {
  const places = new Map(before.map((item, place) => [item.id, { item, place }]));
  const wanted = new Set(after.map(({ id }) => id));
  const changes: PatchChange<T>[] = [];
  yield;
  /** The place in `before` of the last item that stays where it is. */
  let last = -1;
  for (const [index, item] of after.entries()) {
    if (index % stepSize === 0) yield;
    const known = places.get(item.id);
    const stays = known !== undefined && known.place > last;
    if (stays) last = known.place;
    if (stays && isSameData(known.item, item)) continue;
    const next = after[index + 1]?.id;
    changes.push(next === undefined ? { item } : { item, before: next });
  }
  return { removed: before.flatMap(({ id }) => (wanted.has(id) ? [] : [id])), changes };
}

/** A part that stands where it did not before. */
export interface MovedPart extends PartPlace {
  readonly id: string;
}

/** What has moved from one drawing to another, and what is new. */
export function* movedSteps(
  before: PictureParts['places'],
  after: PictureParts['places'],
): Steps<readonly MovedPart[]> {
  const moved: MovedPart[] = [];
  let done = 0;
  for (const [id, { x, y }] of after) {
    const old = before.get(id);
    if (old?.x !== x || old.y !== y) moved.push({ id, x, y });
    if (++done % stepSize === 0) yield;
  }
  return moved;
}
