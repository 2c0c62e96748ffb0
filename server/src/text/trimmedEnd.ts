/** Cuts a run of characters off the end of a text, in time in proportion to the run. */

/** The text without those of `characters` that it ends with. */
export function trimmedEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
