/**
 * The simple key with which a line may begin: plain or quoted, then a colon that a space or the end of the line follows.
 * A scan of characters, so that it takes time in proportion to the line. It knows no other form of key.
 */

import { blanksEnd, blanksStart, isBlank } from '../text/blanks.ts';

/** A simple key as it is written, and where its colon stands. */
export interface SimpleKey {
  /** The key as written: quotes included, the spaces before the colon not. */
  readonly written: string;
  readonly colon: number;
}

/** The simple key with which `line`, which has no indentation, begins; `undefined` for any other line. */
export function simpleKeyOf(line: string): SimpleKey | undefined {
  const first = line.charAt(0);
  if (first === '"' || first === "'") return quotedKey(line, first);
  const beginsWord = !notPlain.includes(first) || (afterMark.includes(first) && !isBlankOrEnd(line, 1));
  return beginsWord ? plainKey(line) : undefined;
}

/** What no plain scalar begins with, the empty string at the end of a line among it. */
const notPlain = [...' \t\r\n#&*!|>\'"%@`{}[],:?-', ''];
/** What a plain scalar begins with where no space follows. */
const afterMark = ['?', ':', '-'];

function plainKey(line: string): SimpleKey | undefined {
  // A colon at the start belongs to the key: something else than a space follows it.
  for (let at = 1; at < line.length; at++) {
    const character = line[at];
    if (character === ':' && isBlankOrEnd(line, at + 1))
      return { written: line.slice(0, blanksStart(line, at)), colon: at };
    if (character === '#' && isBlank(line[at - 1])) return undefined;
    if (character === '\n' || character === '\r') return undefined;
  }
  return undefined;
}

function quotedKey(line: string, quote: '"' | "'"): SimpleKey | undefined {
  for (let at = 1; at < line.length; at++) {
    const character = line[at];
    if (character === '\n' || character === '\r') return undefined;
    if (quote === '"' && character === '\\') at++;
    else if (quote === "'" && character === quote && line[at + 1] === quote) at++;
    else if (character === quote) return colonAfter(line, at + 1);
  }
  return undefined;
}

function colonAfter(line: string, end: number): SimpleKey | undefined {
  const colon = blanksEnd(line, end);
  return line[colon] === ':' && isBlankOrEnd(line, colon + 1) ? { written: line.slice(0, end), colon } : undefined;
}

/** No other white space counts for YAML. */
function isBlankOrEnd(line: string, at: number): boolean {
  const character = line[at];
  return character === undefined || character === '\r' || character === '\n' || isBlank(character);
}
