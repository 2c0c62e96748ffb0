/**
 * Where sections and entries begin, by a scan of lines: what is still known when YAML itself has lost the thread.
 * It knows indentation, simple keys and block scalars, and nothing else of YAML.
 */

export interface Head {
  /** Where the line starts. */
  readonly start: number;
  /** Indentation in spaces: 0 for a section. */
  readonly indent: number;
  readonly kind: 'section' | 'entry' | 'word';
}

/** A simple key at the start of a line, without indentation: plain or quoted, then a colon and a space or line end. */
const simpleKey =
  /^(?:"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\r\n]|'')*'|[^\s#&*!|>'"%@`{}[\],:?-](?:[^\r\n:#]|:(?=\S)|(?<=\S)#)*|[?:-](?=\S)(?:[^\r\n:#]|:(?=\S)|(?<=\S)#)*)[ \t]*:(?=[ \t\r\n]|$)/;
/** A line that holds nothing but a word: a key that somebody is still typing. */
const bareWord = /^[\p{L}\p{N}_][^:#{}[\],"'&*!|>\r\n]*(?=\r|\n|$)/u;
const blockScalarHeader = /[:-][ \t]+(?:[&!][^\s]+[ \t]+)*[|>][0-9+-]{0,2}[ \t]*(?:#.*)?$/;
const plainHeader = /:[ \t]*(?:#.*)?$/;

/**
 * The heads of `text` in order: keys in column 0, and below a section whose header holds nothing else the keys in the
 * column of its first entry. A key that is indented less than its elders is an entry too.
 */
export function findHeads(text: string): Head[] {
  const heads: Head[] = [];
  let entryIndent: number | undefined;
  let cuttable = false;
  let scalarIndent: number | undefined;
  for (const { start, line } of linesOf(text)) {
    const indent = line.length - line.trimStart().length;
    const body = line.slice(indent).trimEnd();
    if (body === '') continue;
    if (scalarIndent !== undefined) {
      if (indent > scalarIndent) continue;
      scalarIndent = undefined;
    }
    if (body.startsWith('#')) continue;
    const isKey = simpleKey.test(body);
    if (indent === 0) {
      if (isKey || bareWord.test(body)) {
        heads.push({ start, indent, kind: isKey ? 'section' : 'word' });
        cuttable = isKey && plainHeader.test(body);
        entryIndent = undefined;
      }
    } else if (cuttable && !line.slice(0, indent).includes('\t')) {
      if (entryIndent === undefined) {
        if (isKey || bareWord.test(body)) entryIndent = indent;
        else cuttable = false;
      }
      if (entryIndent !== undefined && indent <= entryIndent && (isKey || bareWord.test(body)))
        heads.push({ start, indent, kind: isKey ? 'entry' : 'word' });
    }
    if (blockScalarHeader.test(body)) scalarIndent = indent;
  }
  return heads;
}

function* linesOf(text: string): Generator<{ start: number; line: string }> {
  const ends = /\r\n|\n|\r/g;
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  for (let match = ends.exec(text); match !== null; match = ends.exec(text)) {
    yield { start, line: text.slice(start, match.index) };
    start = ends.lastIndex;
  }
  yield { start, line: text.slice(start) };
}
