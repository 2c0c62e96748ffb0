/** The names of generated things. */

/** `BTS0042` and the like: of one length, so that texts of any number of them look alike. */
export function name(what: string, n: number): string {
  return `${what}${String(n).padStart(4, '0')}`;
}
