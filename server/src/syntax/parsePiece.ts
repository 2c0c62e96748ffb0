/**
 * Parses one piece on its own, or several entries together, between placeholders for the text around it. Never throws.
 *
 * A piece is sound when the parser finds the placeholder of the next key as a sibling at the expected place. Otherwise the
 * piece is parsed as far as possible, without its half-typed lines, and its errors are reported in it.
 */
import { isMap, isScalar, type YAMLMap, type Pair as YamlPair } from 'yaml';
import { blanksStart } from '../text/blanks.ts';
import { lastStarting } from '../text/lastStarting.ts';
import { lineEnd } from '../text/lines.ts';
import { holdsEntries } from '../vocabulary/format.ts';
import { parseFragment, parseYaml, type YamlDocument } from './parseYaml.ts';
import type { PieceContent, PieceStatus } from './piece.ts';
import { isMarked, keyText, type ParsedPair, pieceContent, withoutEntries } from './pieceContent.ts';
import type { PlacedHead } from './pieceContext.ts';
import type { RawProblem } from './problem.ts';
import { message } from './syntaxMessages.ts';
import { yamlProblems } from './yamlProblems.ts';

/** The content of the piece `text` that begins with `head`. */
export function parsePiece(text: string, head: PieceHead): PieceContent {
  if (head.kind === 'word') return wordContent(text, head);
  // The parser has no open mapping at such a column.
  if (isOutdented(head)) return brokenContent(text, head, 'broken');
  const content = soundContent(text, head);
  return typeof content === 'string' ? brokenContent(text, head, content) : content;
}

type PieceHead = Omit<PlacedHead, 'start'>;

/** A word without a colon: a key that is still being typed, and no entry yet. */
function wordContent(text: string, head: PieceHead): PieceContent {
  const end = lineEnd(text, head.indent);
  const word = text.slice(head.indent, end).trimEnd();
  const span = { start: head.indent, end: head.indent + word.length };
  return pieceContent({
    text,
    offset: 0,
    pairs: [],
    collection: head.collection,
    problems: [{ rule: 'syntax/yaml', span, message: message('syntax/yaml.colon', { word }) }],
    // Both are valid YAML: a word that is the whole value of its section, and a colon on a line of its own.
    status: head.first || /\n[ \t]*:(?:\s|$)/.test(text) ? 'undecided' : 'broken',
  });
}

/** The content of a sound piece; for any other piece its status. */
function soundContent(text: string, head: PieceHead): PieceContent | PieceStatus {
  const { document, offset } = parseBetween(text, head);
  if (!document) return 'undecided';
  const own = ownPairs(document, head, offset + text.length);
  if (document.errors.length > 0)
    return own || head.nextIndent === undefined || isUnrecoverable(document, offset, text) ? 'broken' : 'undecided';
  if (!own) return 'undecided';
  return pieceContent({
    text,
    offset,
    pairs: parsedPairs(own, head),
    collection: head.collection,
    problems: yamlProblems(document, text, offset).map((each) => each.problem),
    status: 'sound',
  });
}

/**
 * The contents of several adjacent entries, parsed together; `undefined` when each has to be parsed on its own. `text`
 * starts with the first of `heads` and ends with the entry of the last.
 */
export function parseEntries(text: string, heads: readonly [PlacedHead, ...PlacedHead[]]): PieceContent[] | undefined {
  if (heads.some(isOutdented)) return undefined;
  const [first] = heads;
  const around = { ...first, nextIndent: heads.at(-1)?.nextIndent };
  const { document, offset } = parseBetween(text, around);
  if (!document || document.errors.length + document.warnings.length > 0) return undefined;
  const own = ownPairs(document, around, offset + text.length);
  const isEach = (pair: YamlPair, { start, indent }: PlacedHead): boolean =>
    isPlaced(pair, offset + start - first.start + indent);
  if (own?.length !== heads.length || !heads.every((head, index) => isEach(own[index] as YamlPair, head)))
    return undefined;
  return heads.map((head, index) => {
    const start = head.start - first.start;
    const end = (heads[index + 1]?.start ?? first.start + text.length) - first.start;
    return pieceContent({
      text: text.slice(start, end),
      offset: offset + start,
      pairs: parsedPairs(own.slice(index, index + 1), head),
      collection: head.collection,
      problems: [],
      status: 'sound',
    });
  });
}

/** Parses a text between placeholders for what precedes and what follows it. */
function parseBetween(
  text: string,
  { indent, first, nextIndent }: PieceHead,
): { readonly document: YamlDocument | undefined; readonly offset: number } {
  const prefix = `${indent > 0 ? 'x:\n' : ''}${first ? '' : `${' '.repeat(indent)}e:\n`}`;
  return { document: parseFragment(prefix + text + placeholderKeys(nextIndent)), offset: prefix.length };
}

/** Errors that depend on nothing after them. */
const unrecoverableErrors: ReadonlySet<string> = new Set([
  'UNEXPECTED_TOKEN',
  'MULTILINE_IMPLICIT_KEY',
  'BAD_DQ_ESCAPE',
]);

/** Whether an error before the last line of the piece stays whatever text follows. */
function isUnrecoverable({ errors }: YamlDocument, offset: number, text: string): boolean {
  const lastLine = offset + text.trimEnd().lastIndexOf('\n');
  return errors.some(({ code, pos }) => unrecoverableErrors.has(code) && pos[0] >= offset && pos[1] < lastLine);
}

/** Placeholder keys for what follows: one at `nextIndent` and one in column 0. At the end of the text nothing follows. */
function placeholderKeys(nextIndent: number | undefined): string {
  if (nextIndent === undefined) return '';
  return nextIndent > 0 ? `${' '.repeat(nextIndent)}z:\nz:\n` : 'z:\n';
}

/** The pairs of the piece itself, if the parser found each placeholder from `next` on as a sibling. */
function ownPairs(
  document: YamlDocument,
  { indent, first, nextIndent = -1 }: PieceHead,
  next: number,
): YamlPair[] | undefined {
  let items = itemsOf(document.contents);
  if (nextIndent >= 0) {
    if (!isPlaced(items?.at(-1), next + (nextIndent > 0 ? nextIndent + 'z:\n'.length : 0))) return undefined;
    items = items?.slice(0, -1);
  }
  if (indent > 0) items = items?.length === 1 ? itemsOf(items[0]?.value) : undefined;
  const last = items?.at(-1);
  if (nextIndent > 0 && indent > 0) {
    if (!isPlaced(last, next + nextIndent)) return undefined;
    items = items?.slice(0, -1);
  } else if (nextIndent > 0) {
    const entries = itemsOf(last?.value);
    if (!last || entries?.length !== 1 || !isPlaced(entries[0], next + nextIndent) || isMarked(last.value))
      return undefined;
    items = [...(items ?? []).slice(0, -1), withoutEntries(last)];
  }
  // A lone `?` that ends the text has an empty key where nothing begins any more.
  const own = items?.slice(first ? 0 : 1).filter(({ key }) => !isScalar(key) || (key.range?.[0] ?? next) < next);
  return own && own.length > 0 ? own : undefined;
}

function parsedPairs(pairs: readonly YamlPair[], { kind, collection }: PieceHead): ParsedPair[] {
  return pairs.map((pair) => ({ pair, entryOf: kind === 'entry' ? collection : undefined }));
}

function itemsOf(node: unknown): YamlPair[] | undefined {
  return isMap(node) && node.flow !== true ? (node as YAMLMap).items : undefined;
}

/** Whether the key of `pair` is where it was placed, without an anchor or tag from the text before it. */
function isPlaced(pair: YamlPair | undefined, at: number): boolean {
  const key = pair?.key;
  return isScalar(key) && key.range?.[0] === at && !isMarked(key);
}

/** Whether an entry is indented less than the first one of its section. */
function isOutdented({ indent, state }: PieceHead): boolean {
  return indent > 0 && indent < (state.entryIndent ?? 0);
}

function brokenContent(text: string, head: PieceHead, status: PieceStatus): PieceContent {
  const prefix = head.kind === 'entry' ? 'x:\n' : '';
  const problems: RawProblem[] = [];
  if (isOutdented(head))
    problems.push({
      rule: 'syntax/yaml',
      span: { start: 0, end: head.indent },
      message: message('syntax/yaml.indent'),
    });
  const document = parseTolerantly(text, prefix, problems);
  if (!document) {
    const span = { start: 0, end: lineEnd(text, 0) };
    problems.push({ rule: 'format/too-large', span, message: message('format/too-large.unreadable') });
  }
  const root = itemsOf(document?.contents) ?? [];
  const pairs = head.kind === 'entry' ? (itemsOf(root[0]?.value) ?? []) : root;
  const readable = pairs.filter((pair) => !/[\r\n]/.test(keyText(pair)));
  // A second key would be a head of its own. Here it is a consequence of the error, unless it is indented by tabs.
  const own = parsedPairs(readable.slice(0, 1), head);
  const isCollection = head.kind === 'section' && holdsEntries(head.collection);
  const tabbed = isCollection ? readable.slice(1).filter((pair) => isTabbed(text, pair)) : [];
  const quote = problems.find((problem) => problem.message.id === 'syntax/yaml.quote');
  return pieceContent({
    text,
    offset: prefix.length,
    pairs: [...own, ...tabbed.map((pair) => ({ pair, entryOf: head.collection }))],
    collection: head.collection,
    problems,
    status,
    openQuote: quote && text[quote.span.start],
  });
}

/** Whether a key is indented by a tab: the parser reads it as a sibling of its section, people as an entry of it. */
function isTabbed(text: string, pair: YamlPair): boolean {
  const at = isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
  const start = blanksStart(text, at);
  return (start === 0 || text[start - 1] === '\n') && text.slice(start, at).includes('\t');
}

const bareWordLine = /^[ \t]+[\p{L}\p{N}_][^:#{}[\],"'&*!|>\r\n]*$/gmu;

/**
 * Parses a broken piece. What spoils the lines after it is reported and blanked out, so that the other keys keep their
 * values: a line that is only a word, and a quote that is not closed. Problems are added to `problems`.
 */
function parseTolerantly(text: string, prefix: string, problems: RawProblem[]): YamlDocument | undefined {
  const document = parseYaml(prefix + text);
  if (!document) return undefined;
  const found = yamlProblems(document, text, prefix.length).map((each) => each.problem);
  const spoilers = found.length === 0 ? [] : spoilersOf(text, found);
  if (spoilers.length === 0) {
    problems.push(...found);
    return document;
  }
  problems.push(...spoilers);
  const again = parseYaml(prefix + withoutLines(text, spoilers));
  const reported = new Set(spoilers.map(({ span }) => lineEnd(text, span.start)));
  // Blanking out the rest of a line after an open quote also removes closing brackets.
  const hasOpenQuote = spoilers.some((each) => each.message.id === 'syntax/yaml.quote');
  const isEcho = ({ span, message: { id } }: RawProblem): boolean =>
    reported.has(lineEnd(text, span.start)) || (hasOpenQuote && id === 'syntax/yaml.bracket');
  if (again)
    for (const { problem } of yamlProblems(again, text, prefix.length)) if (!isEcho(problem)) problems.push(problem);
  return again;
}

function spoilersOf(text: string, found: readonly RawProblem[]): RawProblem[] {
  const quotes = found.filter((problem) => problem.message.id === 'syntax/yaml.quote');
  const starts = found.map(({ span }) => span.start).sort((a, b) => a - b);
  const words = [...text.matchAll(bareWordLine)].flatMap((match): RawProblem[] => {
    const word = match[0].trim();
    const start = match.index + match[0].indexOf(word);
    const last = starts[lastStarting(starts.length, (index) => starts[index] ?? 0, match.index + match[0].length)];
    if (last === undefined || last < match.index) return [];
    return [
      {
        rule: 'syntax/yaml',
        span: { start, end: start + word.length },
        message: message('syntax/yaml.colon', { word }),
      },
    ];
  });
  return [...quotes, ...words];
}

/** The text with spaces instead of everything from the start of each problem to the end of its line. */
function withoutLines(text: string, problems: readonly RawProblem[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const start of problems.map(({ span }) => span.start).sort((a, b) => a - b)) {
    // It starts in a line that is blanked out already.
    if (start < at) continue;
    const end = lineEnd(text, start);
    parts.push(text.slice(at, start), ' '.repeat(end - start));
    at = end;
  }
  return parts.join('') + text.slice(at);
}
