/**
 * Numbers for the nodes of a graph that stay the same from one version of a file to the next, so that what was put
 * together for an entry can be put into the next graph as it is. Knows nothing of what a node stands for.
 */

export interface NodeStore {
  /** The node of a key; made when it is asked for the first time, whether anything has declared it or not. */
  readonly keyed: (key: string) => number;
  /** A node without a key. */
  readonly fresh: () => number;
  /** Node -> the node together with which it fails; -1: with none. */
  readonly failsWith: number[];
  /** The node of a key, if it was ever asked for. */
  readonly find: (key: string) => number | undefined;
  readonly count: () => number;
}

export function nodeStore(): NodeStore {
  const byKey = new Map<string, number>();
  const failsWith: number[] = [];
  const fresh = (): number => failsWith.push(-1) - 1;
  return {
    failsWith,
    fresh,
    keyed: (key) => {
      const known = byKey.get(key);
      if (known !== undefined) return known;
      const node = fresh();
      byKey.set(key, node);
      return node;
    },
    find: (key) => byKey.get(key),
    count: () => failsWith.length,
  };
}
