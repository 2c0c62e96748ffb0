/**
 * `# bizha-ignore` comments: the rules they name and what they apply to. Found by scanning lines, and checked against the
 * tree because a `#` in a quoted value starts no comment. Which findings they silence is not known here.
 */
import { blanksEnd, blanksStart, isBlank } from '../text/blanks.ts';
import type { Span } from '../text/span.ts';
import { type Line, reaches } from './directiveReach.ts';
import { locate, unitAt } from './locate.ts';
import type { Place } from './node.ts';
import type { Syntax } from './syntax.ts';

export interface IgnoredRule {
  readonly rule: string;
  /** The id, where it is written. */
  readonly place: Place;
  /** `YYYY-MM-DD`: the last day on which it counts. */
  readonly until: string | undefined;
}

export interface IgnoreDirective {
  /** From the `#` to the end of the line. */
  readonly place: Place;
  /** What is removed with the comment: its whole line if there is nothing else on it, else also the blanks before it. */
  readonly whole: Place;
  readonly rules: readonly IgnoredRule[];
  /** Empty when none is given. */
  readonly reason: string;
  /** What it applies to, in offsets of the text: an entry, a section, or the file. */
  readonly reach: Span;
}

const word = 'bizha-ignore';
const fileSuffix = '-file';

/** All directives of a text, in order. */
export function findDirectives(text: string, syntax: Syntax): IgnoreDirective[] {
  if (!text.includes(word)) return [];
  const lines = splitLines(text);
  const { around, wholeFile } = reaches(text, syntax, lines);
  return lines.flatMap((line, index) => {
    const comment = readComment(line.text);
    if (!comment) return [];
    const start = line.start + comment.start;
    if (insideScalar(syntax, start)) return [];
    const { unit, start: unitStart } = unitAt(syntax, start);
    const span = (from: number, length: number): Place => ({
      unit,
      span: { start: from - unitStart, end: from - unitStart + length },
    });
    return {
      place: span(start, line.text.trimEnd().length - comment.start),
      whole: wholeOf(line, start, lines[index + 1], span),
      rules: ignoredRules(comment.list, line.start + comment.listStart, span),
      reason: comment.reason,
      reach: comment.isForFile ? wholeFile : around(index),
    };
  });
}

/** The parts of a comment; offsets count from the start of its line. */
interface Comment {
  readonly start: number;
  readonly isForFile: boolean;
  readonly list: string;
  readonly listStart: number;
  /** Empty when none is given. */
  readonly reason: string;
}

/** The first `# bizha-ignore RULES: REASON` of a line. */
function readComment(line: string): Comment | undefined {
  for (let at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1)) {
    const start = blanksStart(line, at) - 1;
    if (line[start] !== '#' || (start > 0 && !isBlank(line[start - 1]))) continue;
    const isForFile = line.startsWith(fileSuffix, at + word.length);
    const end = at + word.length + (isForFile ? fileSuffix.length : 0);
    if (end < line.length && line[end] !== ':' && !isBlank(line[end])) continue;
    const listStart = blanksEnd(line, end);
    const colon = line.indexOf(':', listStart);
    const listEnd = colon < 0 ? line.length : colon;
    return {
      start,
      isForFile,
      list: line.slice(listStart, listEnd),
      listStart,
      reason: line.slice(listEnd + 1).trim(),
    };
  }
  return undefined;
}

function wholeOf(
  { text, start: lineStart }: Line,
  comment: number,
  next: Line | undefined,
  span: (from: number, length: number) => Place,
): Place {
  const lineEnd = lineStart + text.length;
  const before = lineStart + text.slice(0, comment - lineStart).trimEnd().length;
  return before === lineStart ? span(lineStart, (next?.start ?? lineEnd) - lineStart) : span(before, lineEnd - before);
}

function ignoredRules(list: string, start: number, place: (from: number, length: number) => Place): IgnoredRule[] {
  let at = start;
  return list.split(',').flatMap((part) => {
    const from = at + (part.length - part.trimStart().length);
    at += part.length + 1;
    const written = part.trim();
    if (written === '') return [];
    const [name = '', key, day, ...rest] = written.split(/[ \t]+/);
    // Anything but a rule with a date is taken for the name of an unknown rule.
    const isDated = key === 'until' && day !== undefined && rest.length === 0;
    const rule = isDated ? name : written;
    return { rule, until: isDated ? day : undefined, place: place(from, rule.length) };
  });
}

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ start, text: text.slice(start, match.index) });
    start = match.index + match[0].length;
  }
  lines.push({ start, text: text.slice(start) });
  return lines;
}

function insideScalar(syntax: Syntax, offset: number): boolean {
  const { node, offset: inUnit } = locate(syntax, offset);
  return node?.kind === 'scalar' && node.style !== 'plain' && node.span.start < inUnit && inUnit < node.span.end;
}
