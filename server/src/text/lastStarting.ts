/** Finds, in a list that is ordered by where its items start, the one that an offset falls to. */

/** The index of the last of `count` items that starts at `offset` or before; -1 when the first starts after it. */
export function lastStarting(count: number, startOf: (index: number) => number, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(middle) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
