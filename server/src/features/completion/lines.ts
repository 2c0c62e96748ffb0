/** The lines of the section around an offset: from the last line that starts in the first column to the next such line. */
import { lineEnd, lineStart, nextLine } from '../../text/lines.ts';

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
    const line = lineBetween(text, lineStart(text, end), end);
    before.push(line);
    if (startsSection(line) || line.start <= first) break;
    end = line.start - (text.startsWith('\r\n', line.start - 2) ? 2 : 1);
  }
  const lines = before.reverse();
  for (let end = lines.at(-1)?.end ?? text.length; end < text.length; ) {
    const start = nextLine(text, end);
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

function lineBetween(text: string, start: number, end: number): Line {
  const line = text.slice(start, end);
  return { start, end, indent: line.length - line.trimStart().length, body: line.trim() };
}
