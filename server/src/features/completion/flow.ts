/** The cursor inside braces and brackets. Tolerant: what is not closed ends where its lines end. */
import type { Span } from '../../text/span.ts';
import { type Container, cursorOn, newContainer, type Scan, scalarEnd, unquoted } from './cursor.ts';

/** Far deeper than the format goes: nothing is completed that is nested deeper. */
const maxDepth = 50;

/** A brace or bracket that is open. */
interface Level {
  readonly container: Container;
  /** The last key of a mapping. */
  key: string | undefined;
  /** `start`: a key or item can come; `key`: a colon; `value`: the value of `key`; `end`: a comma or the end. */
  state: 'start' | 'key' | 'value' | 'end';
}

/** What was read last, as long as the cursor can still be at its end. */
interface Last {
  readonly span: Span;
  readonly plain: boolean;
}

/**
 * Reads the flow value that starts at `at` and goes no further than `end`; notes the cursor when it is inside. Returns
 * the offset after the value.
 */
export function scanFlow(scan: Scan, path: readonly string[], at: number, end: number): number {
  const { text } = scan;
  const levels: Level[] = [];
  let last: Last | undefined;
  let position = at;
  for (;;) {
    const level = levels.at(-1);
    const from = position;
    position = skipGap(text, position, end);
    const character = position < end ? text[position] : undefined;
    if (level) noteGap(scan, level, last, { start: from, end: position }, end);
    if (character === undefined) return end;
    if (character === '{' || character === '[') {
      if (levels.length >= maxDepth) return end;
      const inner = level?.key === undefined ? (level?.container.path ?? path) : [...level.container.path, level.key];
      if (level) level.state = 'end';
      const container = newContainer(inner, character === '{' ? 'mapping' : 'sequence', { flow: true });
      levels.push({ container, key: undefined, state: 'start' });
      last = undefined;
      position++;
    } else if (!level) {
      return position;
    } else if (character === '}' || character === ']') {
      levels.pop();
      position++;
      last = undefined;
      if (levels.length === 0) return position;
    } else if (character === ',') {
      level.state = 'start';
      level.key = undefined;
      last = undefined;
      position++;
    } else if (character === ':' && level.state === 'key') {
      level.state = 'value';
      last = undefined;
      position++;
    } else {
      const span = { start: position, end: Math.max(position + 1, scalarEnd(text, position, end, true)) };
      readScalar(scan, level, span);
      last = { span, plain: !/["']/.test(character) };
      position = span.end;
    }
  }
}

function readScalar(scan: Scan, level: Level, span: Span): void {
  const { container } = level;
  const text = unquoted(scan.text.slice(span.start, span.end));
  const here = span.start <= scan.offset && scan.offset <= span.end;
  if (container.kind === 'sequence') {
    if (here) scan.found = cursorOn(scan, { place: 'item', container, key: undefined }, span);
    else container.items.push(text);
    level.state = 'end';
  } else if (level.state === 'value') {
    if (here) scan.found = cursorOn(scan, { place: 'value', container, key: level.key }, span);
    level.state = 'end';
  } else {
    const colon = /^[ \t]*:/.test(scan.text.slice(span.end, span.end + 20));
    if (here) scan.found = cursorOn(scan, { place: 'key', container, key: undefined }, span, { colon });
    else container.keys.push(text);
    level.key = text;
    level.state = 'key';
  }
}

/** The cursor in blanks: where something can start, or after a word that can go on. */
function noteGap(scan: Scan, level: Level, last: Last | undefined, gap: Span, end: number): void {
  const { text, offset } = scan;
  const next = gap.end < end ? text[gap.end] : undefined;
  const closes = next === undefined || /[,\]}]/.test(next);
  const inside = gap.start <= offset && (offset < gap.end || (offset === gap.end && closes));
  if (!inside || inComment(text, gap.start, offset)) return;
  const { container } = level;
  const empty = { start: offset, end: offset };
  if (level.state === 'start') {
    const place = container.kind === 'mapping' ? 'key' : 'item';
    scan.found = cursorOn(scan, { place, container, key: undefined }, empty, { crowded: !closes });
  } else if (level.state === 'value') {
    const glued = text[offset - 1] === ':';
    const word = closes || /[[{]/.test(next) ? empty : { start: offset, end: scalarEnd(text, gap.end, end, true) };
    scan.found = cursorOn(scan, { place: 'value', container, key: level.key }, word, { glued });
  } else if (last?.plain && !/[\r\n]/.test(text.slice(gap.start, offset)) && closes) {
    const word = { start: last.span.start, end: offset };
    if (container.kind === 'sequence') {
      container.items.pop();
      scan.found = cursorOn(scan, { place: 'item', container, key: undefined }, word);
    } else if (level.state === 'end') scan.found = cursorOn(scan, { place: 'value', container, key: level.key }, word);
    else {
      container.keys.pop();
      scan.found = cursorOn(scan, { place: 'key', container, key: undefined }, word);
    }
  }
}

/** Skips blanks, line ends and comments. */
function skipGap(text: string, from: number, end: number): number {
  const gap = /(?:\s|(?<=\s)#[^\r\n]*)*/y;
  gap.lastIndex = from;
  return Math.min(end, from + (gap.exec(text)?.[0].length ?? 0));
}

function inComment(text: string, from: number, offset: number): boolean {
  const line =
    text
      .slice(from, offset)
      .split(/[\r\n]/)
      .at(-1) ?? '';
  return line.includes('#');
}
