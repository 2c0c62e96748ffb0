/**
 * Parses one piece alone, or some entries together, behind a stand-in for what stands around it. Never throws.
 *
 * A piece is sound when the parser, after it, comes back to a stand-in for the next key as a sibling at the expected
 * place. Otherwise the piece is parsed as far as it goes, a half-typed line blanked out, and its errors are its own.
 */
import { isMap, isScalar, type YAMLMap, type Pair as YamlPair } from 'yaml';
import { blanksStart } from '../text/blanks.ts';
import { lastStarting } from '../text/lastStarting.ts';
import { message } from '../text/messages/message.ts';
import { holdsEntries } from '../vocabulary/format.ts';
import { attemptPart, attemptYaml, type YamlDocument } from './attemptYaml.ts';
import type { PieceContent, Verdict } from './piece.ts';
import { isMarked, keyText, type ParsedPair, pieceContent, withoutEntries } from './pieceContent.ts';
import type { RawProblem } from './problem.ts';
import type { PlacedHead } from './surroundings.ts';
import { lineEndAfter, yamlProblems } from './yamlProblems.ts';

/** The content of the piece `text` that begins with `head`. */
export function parsePiece(text: string, head: PieceHead): PieceContent {
  if (head.kind === 'word') return wordContent(text, head);
  // The parser is back at its elders there, and knows no such column.
  if (isOutdented(head)) return brokenContent(text, head, 'broken');
  const content = soundContent(text, head);
  return typeof content === 'string' ? brokenContent(text, head, content) : content;
}

type PieceHead = Omit<PlacedHead, 'start'>;

/** A word without a colon: a key that is still being typed. It is no entry yet. */
function wordContent(text: string, head: PieceHead): PieceContent {
  const end = lineEndAfter(text, head.indent);
  const word = text.slice(head.indent, end).trimEnd();
  const span = { start: head.indent, end: head.indent + word.length };
  return pieceContent({
    text,
    offset: 0,
    pairs: [],
    collection: head.collection,
    problems: [{ rule: 'syntax/yaml', span, message: message('syntax/yaml.colon', { word }) }],
    // With nothing before it the word may be the whole value, and a colon may stand on a line of its own: no errors of YAML.
    verdict: head.first || /\n[ \t]*:(?:\s|$)/.test(text) ? 'undecided' : 'broken',
  });
}

/** The content of a piece without errors; else what is to be said of the piece. */
function soundContent(text: string, head: PieceHead): PieceContent | Verdict {
  const { document, offset } = attemptBetween(text, head);
  if (!document) return 'undecided';
  const own = ownPairs(document, head, offset + text.length);
  if (document.errors.length > 0)
    return own || head.behind === undefined || isForGood(document, offset, text) ? 'broken' : 'undecided';
  if (!own) return 'undecided';
  return pieceContent({
    text,
    offset,
    pairs: parsedPairs(own, head),
    collection: head.collection,
    problems: yamlProblems(document, text, offset).map((each) => each.problem),
    verdict: 'sound',
  });
}

/**
 * The contents of several entries that follow each other, parsed as one; `undefined` where each has to be parsed alone.
 * `text` begins with the first of `heads` and ends with the last.
 */
export function parseEntries(text: string, heads: readonly [PlacedHead, ...PlacedHead[]]): PieceContent[] | undefined {
  if (heads.some(isOutdented)) return undefined;
  const [first] = heads;
  const around = { ...first, behind: heads.at(-1)?.behind };
  const { document, offset } = attemptBetween(text, around);
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
      verdict: 'sound',
    });
  });
}

/** Parses a text behind a stand-in for what stands before its head, and before one for what follows. */
function attemptBetween(
  text: string,
  { indent, first, behind }: PieceHead,
): { readonly document: YamlDocument | undefined; readonly offset: number } {
  const prefix = `${indent > 0 ? 'x:\n' : ''}${first ? '' : `${' '.repeat(indent)}e:\n`}`;
  return { document: attemptPart(prefix + text + standIns(behind)), offset: prefix.length };
}

/** Errors that the parser makes of what it has read, whatever comes behind. */
const final: ReadonlySet<string> = new Set(['UNEXPECTED_TOKEN', 'MULTILINE_IMPLICIT_KEY', 'BAD_DQ_ESCAPE']);

/** Whether there is an error before the last line of the piece that nothing behind it can mend. */
function isForGood({ errors }: YamlDocument, offset: number, text: string): boolean {
  const lastLine = offset + text.trimEnd().lastIndexOf('\n');
  return errors.some(({ code, pos }) => final.has(code) && pos[0] >= offset && pos[1] < lastLine);
}

/** The keys that stand for what follows: from the indentation `behind` on out. At the end of the text nothing follows. */
function standIns(behind: number | undefined): string {
  if (behind === undefined) return '';
  return behind > 0 ? `${' '.repeat(behind)}z:\nz:\n` : 'z:\n';
}

/** The pairs of the piece itself, where the parser has come back to the stand-ins at `next`, and to each as a sibling. */
function ownPairs(
  document: YamlDocument,
  { indent, first, behind = -1 }: PieceHead,
  next: number,
): YamlPair[] | undefined {
  let items = itemsOf(document.contents);
  if (behind >= 0) {
    if (!isPlaced(items?.at(-1), next + (behind > 0 ? behind + 'z:\n'.length : 0))) return undefined;
    items = items?.slice(0, -1);
  }
  if (indent > 0) items = items?.length === 1 ? itemsOf(items[0]?.value) : undefined;
  const last = items?.at(-1);
  if (behind > 0 && indent > 0) {
    if (!isPlaced(last, next + behind)) return undefined;
    items = items?.slice(0, -1);
  } else if (behind > 0) {
    const entries = itemsOf(last?.value);
    if (!last || entries?.length !== 1 || !isPlaced(entries[0], next + behind) || isMarked(last.value))
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

/** Whether the key of `pair` is where it was put, and untouched by an anchor or tag before it. */
function isPlaced(pair: YamlPair | undefined, at: number): boolean {
  const key = pair?.key;
  return isScalar(key) && key.range?.[0] === at && !isMarked(key);
}

/** Whether an entry is indented less than its elders. */
function isOutdented({ indent, state }: PieceHead): boolean {
  return indent > 0 && indent < (state.entryIndent ?? 0);
}

function brokenContent(text: string, head: PieceHead, verdict: Verdict): PieceContent {
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
    const span = { start: 0, end: lineEndAfter(text, 0) };
    problems.push({ rule: 'format/too-large', span, message: message('format/too-large.unreadable') });
  }
  const root = itemsOf(document?.contents) ?? [];
  const pairs = head.kind === 'entry' ? (itemsOf(root[0]?.value) ?? []) : root;
  const readable = pairs.filter((pair) => !/[\r\n]/.test(keyText(pair)));
  // A second key in a broken piece would have been a head of its own: it is an echo of what is wrong, but for tabs.
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
    verdict,
    openQuote: quote && text[quote.span.start],
  });
}

/** A key that is indented by a tab: for the parser it stands beside its section, for people below it. */
function isTabbed(text: string, pair: YamlPair): boolean {
  const at = isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
  const start = blanksStart(text, at);
  return (start === 0 || text[start - 1] === '\n') && text.slice(start, at).includes('\t');
}

const halfTyped = /^[ \t]+[\p{L}\p{N}_][^:#{}[\],"'&*!|>\r\n]*$/gmu;

/**
 * Parses the piece. What spoils the lines around it is reported and left out, so that the other keys keep their values: a
 * line that holds nothing but a word, and a quote that is not closed. `problems` takes what was wrong.
 */
function parseTolerantly(text: string, prefix: string, problems: RawProblem[]): YamlDocument | undefined {
  const document = attemptYaml(prefix + text);
  if (!document) return undefined;
  const found = yamlProblems(document, text, prefix.length).map((each) => each.problem);
  const spoilers = found.length === 0 ? [] : spoilersOf(text, found);
  if (spoilers.length === 0) {
    problems.push(...found);
    return document;
  }
  problems.push(...spoilers);
  const again = attemptYaml(prefix + withoutLines(text, spoilers));
  const reported = new Set(spoilers.map(({ span }) => lineEndAfter(text, span.start)));
  // What stood behind an open quote is left out, and with it the brackets that it closed.
  const hasOpenQuote = spoilers.some((each) => each.message.id === 'syntax/yaml.quote');
  const isEcho = ({ span, message: { id } }: RawProblem): boolean =>
    reported.has(lineEndAfter(text, span.start)) || (hasOpenQuote && id === 'syntax/yaml.bracket');
  if (again)
    for (const { problem } of yamlProblems(again, text, prefix.length)) if (!isEcho(problem)) problems.push(problem);
  return again;
}

function spoilersOf(text: string, found: readonly RawProblem[]): RawProblem[] {
  const quotes = found.filter((problem) => problem.message.id === 'syntax/yaml.quote');
  const starts = found.map(({ span }) => span.start).sort((a, b) => a - b);
  const words = [...text.matchAll(halfTyped)].flatMap((match): RawProblem[] => {
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

/** The text with spaces from the start of each problem to the end of its line. */
function withoutLines(text: string, problems: readonly RawProblem[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const start of problems.map(({ span }) => span.start).sort((a, b) => a - b)) {
    // One that begins where a line is left out already goes with it.
    if (start < at) continue;
    const end = lineEndAfter(text, start);
    parts.push(text.slice(at, start), ' '.repeat(end - start));
    at = end;
  }
  return parts.join('') + text.slice(at);
}
