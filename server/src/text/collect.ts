/** The results for all items that have one. */
export function collect<Item, T>(items: readonly Item[], make: (item: Item) => T | undefined): readonly T[] {
  const made: T[] = [];
  for (const item of items) {
    const result = make(item);
    if (result !== undefined) made.push(result);
  }
  return made;
}
