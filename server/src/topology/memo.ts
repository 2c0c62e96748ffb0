/**
 * Remembers what was computed from what, from one version of a file to the next: a value is computed again only when
 * something that it was computed from is another object. Handed along by whoever makes versions; nothing here is global.
 */

/** Values by slot. A slot is one place in the code that computes; its name is its own. */
export type Memo = Map<string, Remembered>;

interface Remembered {
  readonly from: readonly unknown[];
  readonly value: unknown;
  readonly byItem?: ReadonlyMap<object, unknown>;
}

export function newMemo(): Memo {
  return new Map();
}

/** The value of a slot, computed again when one of `from` has changed. */
export function once<T>(memo: Memo, slot: string, from: readonly unknown[], compute: () => T): T {
  const known = memo.get(slot);
  if (known && same(known.from, from)) return known.value as T;
  const value = compute();
  memo.set(slot, { from, value });
  return value;
}

/**
 * One value for each item, each computed again when the item or one of `from` has changed. Where none has, the array is
 * the same as before.
 */
export function forEach<Item extends object, T>(
  memo: Memo,
  slot: string,
  items: readonly Item[],
  from: readonly unknown[],
  compute: (item: Item) => T,
): readonly T[] {
  const known = memo.get(slot);
  const byItem = known && same(known.from.slice(1), from) ? known.byItem : undefined;
  if (byItem && known?.from[0] === items) return known.value as readonly T[];
  const next = new Map<object, T>();
  const value = items.map((item) => {
    const made = byItem?.has(item) ? (byItem.get(item) as T) : compute(item);
    next.set(item, made);
    return made;
  });
  memo.set(slot, { from: [items, ...from], value, byItem: next });
  return value;
}

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
