/** Names for what a fix adds: close to a name that is there, and not taken. */

/**
 * `like` itself while it is free, else the next name of its series: `BTS01` → `BTS02`, `SQL` → `SQL2`. The last run of
 * digits counts on and keeps its width; names are compared without case.
 */
export function freeName(existing: Iterable<string>, like: string): string {
  const taken = new Set([...existing].map((name) => name.toLowerCase()));
  if (!taken.has(like.toLowerCase())) return like;
  const [digits] = [...like.matchAll(/\d+/g)].slice(-1);
  const start = digits?.index ?? like.length;
  const end = start + (digits?.[0].length ?? 0);
  // No run of digits is too long for it to count on.
  for (let number = BigInt(digits?.[0] ?? 1) + 1n; ; number++) {
    const name = `${like.slice(0, start)}${String(number).padStart(end - start, '0')}${like.slice(end)}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** The same, for an entry beside others of its kind. */
export function freeNameAmong(entries: readonly { readonly name: string }[], like: string): string {
  const names = entries.map(({ name }) => name);
  return freeName(names, like);
}
