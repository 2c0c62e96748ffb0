/** The lines of a text, ended by LF, CRLF or a lone CR. A byte order mark is no part of the first line. */

/** The start of the line that holds `at`. */
export function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start === 0 && text[0] === '\uFEFF' ? Math.min(1, at) : start;
}

/** The end of the line that holds `at`, without its line end; `until` if that comes first. */
export function lineEnd(text: string, at: number, until = text.length): number {
  const limit = Math.min(until, text.length);
  let end = at;
  while (end < limit && text[end] !== '\n' && text[end] !== '\r') end++;
  return Math.min(end, limit);
}

/** The start of the line after the one that holds `at`; the end of the text for the last line. */
export function nextLine(text: string, at: number): number {
  const end = lineEnd(text, at);
  return Math.min(text.startsWith('\r\n', end) ? end + 2 : end + 1, text.length);
}

/** Where the line before the one that starts at `start` ends; there is one. */
export function previousEnd(text: string, start: number): number {
  return text.slice(start - 2, start) === '\r\n' ? start - 2 : start - 1;
}
