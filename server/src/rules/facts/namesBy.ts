/** Names of what has something in common, for sentences that are said of all of it. */
import { groupBy } from '../../text/groupBy.ts';

/** The names by a key, each as often as it stands. */
export function namesBy<Item extends { readonly name: string }, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly string[]> {
  return new Map([...groupBy(items, keyOf)].map(([key, group]) => [key, group.map(({ name }) => name)]));
}
