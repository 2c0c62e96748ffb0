/** Names for what a fix adds: close to a name that is there, and taken by nobody. */

/**
 * `like` itself while it is free, else the next name of its series: `BTS01` → `BTS02`, `SQL` → `SQL2`. The last run of
 * digits counts on and keeps its width; names are compared without case.
 */
export function freeName(existing: Iterable<string>, like: string): string {
  const taken = new Set([...existing].map((name) => name.toLowerCase()));
  if (!taken.has(like.toLowerCase())) return like;
  const match = /^(.*?)(\d+)(\D*)$/s.exec(like);
  const [prefix, digits, suffix] = match ? [match[1] ?? '', match[2] ?? '', match[3] ?? ''] : [like, '1', ''];
  for (let number = Number(digits) + 1; ; number++) {
    const name = `${prefix}${String(number).padStart(match ? digits.length : 1, '0')}${suffix}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
