/**
 * Runs of spaces and tabs, walked character by character: a pattern that ends in such a run takes quadratic time on a text
 * that is full of them. Line ends are no blanks.
 */

/** Whether a character is a space or a tab; `undefined`, beyond the text, is neither. */
export function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}

/** The offset of the first character from `at` on that is no blank. */
export function blanksEnd(text: string, at: number): number {
  let end = at;
  while (isBlank(text[end])) end++;
  return end;
}

/** Where the blanks that stand directly before `at` begin; `at` when there are none. */
export function blanksStart(text: string, at: number): number {
  let start = at;
  while (isBlank(text[start - 1])) start--;
  return start;
}
