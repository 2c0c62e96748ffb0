/**
 * Finds where sections and entries begin by scanning lines. It works without a parser, so it also works on broken text. It
 * knows indentation, simple keys and block scalars, and nothing else of YAML.
 */
import { blanksEnd, isBlank } from '../text/blanks.ts';
import { holdsEntries } from '../vocabulary/format.ts';
import { type SimpleKey, simpleKeyOf } from './simpleKey.ts';

/** The state of the scan at the start of a line: enough to resume there. */
export interface ScanState {
  /** The collection whose entries are heads here; empty outside a collection. */
  readonly collection: string;
  /** The indentation of its first entry; `undefined` before it. */
  readonly entryIndent: number | undefined;
}

export interface Head {
  /** Where the line starts. */
  readonly start: number;
  /** Indentation in spaces: 0 for a section. */
  readonly indent: number;
  /**
   * `word`: a key that is still being typed and has no colon yet. `odd`: a line in column 0 that is neither key nor word,
   * as a list item, an anchor or the end of a quote; only parsing the whole text can tell what it means.
   */
  readonly kind: 'section' | 'entry' | 'word' | 'odd';
  /** The name of the section that begins here, or of the collection that the entry is in. */
  readonly collection: string;
  /** The state of the scan before this line. */
  readonly state: ScanState;
}

/** A line of words without a colon. */
const bareWord = /^[\p{L}\p{N}_][^:#{}[\],"'&*!|>\r\n]*$/u;

/** The state at the start of a text: outside every collection. */
export const outside: ScanState = { collection: '', entryIndent: undefined };

/**
 * The heads of `text` from the line at `from` on, in order: the keys in column 0 and, below the header of a collection, the
 * keys in the column of its first entry. A key that is indented less than earlier entries is an entry too.
 */
export function* scanHeads(text: string, from = 0, state: ScanState = outside): Generator<Head, void> {
  let { collection, entryIndent } = state;
  let scalarIndent: number | undefined;
  for (let start = from; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const first = start === 0 && text.startsWith('\uFEFF') ? 1 : start;
    const line = text.slice(first, end);
    // Not `trim`: YAML knows no other white space.
    const indent = blanksEnd(line, 0);
    const body = line.slice(indent, Math.max(indent, contentEnd(line)));
    start = end + 1;
    if (body === '') continue;
    if (scalarIndent !== undefined) {
      if (indent > scalarIndent) continue;
      scalarIndent = undefined;
    }
    if (body.startsWith('#')) continue;
    const couldBeEntry = collection !== '' && (entryIndent === undefined || indent <= entryIndent);
    if (indent === 0 || couldBeEntry) {
      const key = simpleKeyOf(body);
      const isKey = key !== undefined;
      const isWord = !isKey && bareWord.test(body);
      if (indent === 0) {
        if (isKey || isWord) {
          const name = key ? nameOf(key) : '';
          const kind = isKey ? 'section' : 'word';
          yield { start: first, indent, kind, collection: name, state: { collection, entryIndent } };
          collection = key && holdsEntries(name) && hasNoValue(body, key) ? name : '';
          entryIndent = undefined;
        } else {
          collection = '';
          yield { start: first, indent, kind: 'odd', collection, state: { collection, entryIndent } };
        }
      } else if (!(isKey || isWord)) {
        if (entryIndent === undefined) collection = '';
      } else if (!line.slice(0, indent).includes('\t')) {
        yield { start: first, indent, kind: isKey ? 'entry' : 'word', collection, state: { collection, entryIndent } };
        entryIndent ??= indent;
      }
    }
    if (opensBlockScalar(body)) scalarIndent = indent;
  }
}

/** Where the blanks begin with which a line ends, and the carriage returns among them. */
function contentEnd(line: string): number {
  let end = line.length;
  while (isBlank(line[end - 1]) || line[end - 1] === '\r') end--;
  return end;
}

function nameOf({ written }: SimpleKey): string {
  return /^["']/.test(written) ? written.slice(1, -1) : written;
}

/** Whether nothing but a comment follows the colon of the key. */
function hasNoValue(body: string, { colon }: SimpleKey): boolean {
  const value = body[blanksEnd(body, colon + 1)];
  return value === undefined || value === '#';
}

/** Whether a line ends with the mark of a block scalar: `|` or `>` as the value of a key or item, after anchor and tag. */
function opensBlockScalar(body: string): boolean {
  if (!body.includes('|') && !body.includes('>')) return false;
  const words = body.split(/[ \t]+/);
  let couldBeValue = false;
  for (const [index, word] of words.entries()) {
    if (couldBeValue && blockScalarMark.test(word))
      return word.includes('#') || (words[index + 1]?.startsWith('#') ?? true);
    couldBeValue = /[:-]$/.test(word) || (couldBeValue && /^[&!]./.test(word));
  }
  return false;
}

const blockScalarMark = /^[|>][0-9+-]{0,2}(?:#|$)/;
