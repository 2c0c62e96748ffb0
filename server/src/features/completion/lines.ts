/** The lines of the section around an offset: from the last line that starts in the first column to the next such line. */

export interface Line {
  /** Where the line starts in the text. */
  readonly start: number;
  /** Where it ends, without its line end. */
  readonly end: number;
  /** How many blanks it starts with. */
  readonly indent: number;
  /** Without indentation and blanks at its end. */
  readonly body: string;
}

/** The lines of a section; above the first section those from the start of the text. */
export function linesOfSection(text: string, offset: number): Line[] {
  const first = text.startsWith('\uFEFF') ? 1 : 0;
  const before: Line[] = [];
  for (let end = lineEnd(text, Math.max(first, offset)); ; ) {
    const line = lineBetween(text, lineStart(text, end, first), end);
    before.push(line);
    if (startsSection(line) || line.start <= first) break;
    end = line.start - (text.startsWith('\r\n', line.start - 2) ? 2 : 1);
  }
  const lines = before.reverse();
  for (let end = lines.at(-1)?.end ?? text.length; end < text.length; ) {
    const start = end + (text.startsWith('\r\n', end) ? 2 : 1);
    const line = lineBetween(text, start, lineEnd(text, start));
    if (startsSection(line)) break;
    lines.push(line);
    end = line.end;
  }
  return lines;
}

/** A key in the first column; a closing bracket there ends a value of the section before. */
function startsSection(line: Line): boolean {
  return line.indent === 0 && line.body !== '' && !/^[#\]}]|^-(?:[ \t]|$)/.test(line.body);
}

function lineStart(text: string, from: number, first: number): number {
  let at = from;
  while (at > first && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
  return at;
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

function lineBetween(text: string, start: number, end: number): Line {
  const line = text.slice(start, end);
  return { start, end, indent: line.length - line.trimStart().length, body: line.trim() };
}
