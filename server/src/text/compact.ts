/** Lists that stay for long, in the room that they need: one that has grown has room for more. */

/** A list of the same items without room to spare. */
export function compact<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? none : list.slice();
}

/** The results for all items that have one, without room to spare. */
export function collect<Item, T>(items: readonly Item[], make: (item: Item) => T | undefined): readonly T[] {
  if (items.length === 0) return none;
  const made = items.map(make);
  return made.includes(undefined) ? compact(made.filter((each) => each !== undefined)) : (made as T[]);
}

const none: readonly never[] = [];
