/**
 * Lists of numbers, one for each node, in one flat array: ten thousand short lists cost no object each. Nodes can share a
 * list. What the numbers mean is not known here.
 */

export interface Lists {
  /** By node: where its list begins and ends in `items`. Lists that begin alike are the same; only empty ones begin at 0. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Replaced by a larger one when it is full. */
  items: Int32Array;
  /** How much of `items` is used. */
  used: number;
}

/** Empty lists for `count` nodes. */
export function emptyLists(count: number): Lists {
  return { starts: new Int32Array(count), ends: new Int32Array(count), items: new Int32Array(4 * count + 1), used: 1 };
}

/** The list of a node. Valid until the next item is added. */
export function listOf({ starts, ends, items }: Lists, node: number): Int32Array {
  return items.subarray(starts[node], ends[node]);
}

/** Whether the list of a node has an item. */
export function listHas({ starts, ends, items }: Lists, node: number, item: number): boolean {
  const end = ends[node] ?? 0;
  for (let at = starts[node] ?? 0; at < end; at++) if (items[at] === item) return true;
  return false;
}

/** Gives `node` the list of `other`. */
export function shareList({ starts, ends }: Lists, node: number, other: number): void {
  starts[node] = starts[other] ?? 0;
  ends[node] = ends[other] ?? 0;
}

/** Gives `node` a list of its own, which is not empty. */
export function setList(lists: Lists, node: number, list: ArrayLike<number>): void {
  makeRoom(lists, list.length);
  lists.items.set(list, lists.used);
  lists.starts[node] = lists.used;
  lists.used += list.length;
  lists.ends[node] = lists.used;
}

/** Has place for `more` items after those that are used. */
export function makeRoom(lists: Lists, more: number): void {
  if (lists.used + more <= lists.items.length) return;
  const larger = new Int32Array(2 * (lists.used + more));
  larger.set(lists.items);
  lists.items = larger;
}
