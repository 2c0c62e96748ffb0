/**
 * The place of the cursor while the user is typing, in YAML's terms: between the keys of a mapping, after a key, in a
 * list. What may be written there is not known here.
 */
import type { Span } from '../../text/span.ts';

/** A mapping or list around the cursor. */
export interface Container {
  /** The keys that lead to it, the section first; empty for the file itself. */
  readonly path: readonly string[];
  readonly kind: 'mapping' | 'sequence';
  readonly flow: boolean;
  /** The column of its keys or dashes; in block style only. */
  readonly indent: number;
  /** Keys and items other than the one at the cursor. Of the file itself they are not collected. */
  readonly keys: string[];
  readonly items: string[];
  /** Whether the value of one of its keys is a mapping in block style. */
  hasBlocks: boolean;
}

export interface Cursor {
  readonly place: 'key' | 'value' | 'item';
  readonly container: Container;
  /** The key that a value is for. */
  readonly key: string | undefined;
  readonly offset: number;
  /** What is replaced: the word at the cursor, on the cursor's line. */
  readonly word: Span;
  /** The part of the word before the cursor, without its quote. */
  readonly typed: string;
  readonly quote: '' | '"' | "'";
  /** Whether the quote is closed. */
  readonly closed: boolean;
  /** A key: whether its colon is there already. */
  readonly colon: boolean;
  /** Whether a space must be written first: the cursor touches a colon or dash. */
  readonly glued: boolean;
  /** Whether the next key or item follows without a comma. */
  readonly crowded: boolean;
  /** An item on a line of its own: whether its dash is still to be written. */
  readonly dashless: boolean;
}

/** A text, an offset in it, and what a scan has found out about it. */
export interface Scan {
  readonly text: string;
  readonly offset: number;
  found: Cursor | undefined;
}

export function newContainer(
  path: readonly string[],
  kind: Container['kind'],
  form: { readonly flow: true } | { readonly indent: number },
): Container {
  const flow = 'flow' in form;
  return { path, kind, flow, indent: flow ? -1 : form.indent, keys: [], items: [], hasBlocks: false };
}

/** The cursor on a word, or at an empty one. */
export function cursorOn(
  scan: Scan,
  where: Pick<Cursor, 'place' | 'container' | 'key'>,
  word: Span,
  flags: Partial<Pick<Cursor, 'colon' | 'glued' | 'crowded' | 'dashless'>> = {},
): Cursor {
  const first = scan.text[word.start];
  const quote = word.end > word.start && (first === '"' || first === "'") ? first : '';
  const start = word.start + quote.length;
  const { text, offset } = scan;
  const typed = text.slice(start, Math.max(start, offset));
  const closed = quote !== '' && word.end - word.start > 1 && text[word.end - 1] === quote;
  const form = { word, offset, typed, quote, closed } as const;
  return { colon: false, glued: false, crowded: false, dashless: false, ...flags, ...where, ...form };
}

/** What a scalar runs through; sticky, so that a long line is not copied again for each of its words. */
const doubleQuoted = () => /"(?:[^"\\\r\n]|\\[^\r\n])*"/y;
const singleQuoted = () => /'(?:[^'\r\n]|'')*'/y;
const restOfLine = () => /[^\r\n]*/y;
const plainInFlow = () => /(?:[^\s,[\]{}:]|:(?![\s,[\]{}]|$)|[ \t]+(?![\s#]|$))*/y;
const plainInBlock = () => /(?:[^\s]|[ \t]+(?![\s#]|$))*/y;

/** The end of the scalar that starts at `at`, at most `end`; without trailing blanks. */
export function scalarEnd(text: string, at: number, end: number, flow: boolean): number {
  const first = text[at];
  const quoted = first === '"' ? doubleQuoted() : first === "'" ? singleQuoted() : undefined;
  const closed = quoted && matchedAt(quoted, text, at);
  if (closed !== undefined) return Math.min(end, at + closed.length);
  const run = matchedAt(quoted ? restOfLine() : flow ? plainInFlow() : plainInBlock(), text, at) ?? '';
  return at + run.slice(0, Math.max(0, end - at)).trimEnd().length;
}

function matchedAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** A scalar as it reads, without its quotes. */
export function unquoted(text: string): string {
  const quote = text[0];
  const quotes = quote === '"' || quote === "'";
  if (!quotes) return text;
  return text.slice(1, text.length > 1 && text.endsWith(quote) ? -1 : text.length);
}
