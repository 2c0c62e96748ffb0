/**
 * Parses one piece alone, behind a stand-in for what stands around it. Never throws.
 *
 * A piece is sound when the parser, after it, comes back to a stand-in for the next key as a sibling at the expected
 * place. Otherwise the piece is parsed as far as it goes, a half-typed line blanked out, and its errors are its own.
 */
import { isMap, isScalar, type YAMLMap, type Pair as YamlPair } from 'yaml';
import { message } from '../text/messages/message.ts';
import { holdsEntries } from '../vocabulary/format.ts';
import { attemptYaml, type YamlDocument } from './attemptYaml.ts';
import type { Head } from './heads.ts';
import type { PieceContent } from './piece.ts';
import { keyText, type ParsedPair, pieceContent } from './pieceContent.ts';
import type { RawProblem } from './problem.ts';
import { lineEndAfter, yamlProblems } from './yamlProblems.ts';

/**
 * The content of the piece `text` that begins with `head`; `first` when no sibling stands before it.
 */
export function parsePiece(text: string, head: PieceHead, first: boolean): PieceContent {
  if (head.kind === 'word') return wordContent(text, head, first);
  return (isOutdented(head) ? undefined : soundContent(text, head, first)) ?? brokenContent(text, head);
}

type PieceHead = Omit<Head, 'start'>;

/** A word without a colon: a key that is still being typed. It is no entry yet. */
function wordContent(text: string, head: PieceHead, first: boolean): PieceContent {
  const end = lineEndAfter(text, head.indent);
  const word = text.slice(head.indent, end).trimEnd();
  const span = { start: head.indent, end: head.indent + word.length };
  return pieceContent({
    text,
    offset: 0,
    pairs: [],
    collection: head.collection,
    problems: [{ rule: 'syntax/yaml', span, message: message('syntax/yaml.colon', { word }) }],
    sound: false,
    // With nothing before it the word may be the whole value, and a colon may stand on a line of its own: no errors of YAML.
    undecided: (head.indent > 0 ? head.state.entryIndent === undefined : first) || /\n[ \t]*:(?:\s|$)/.test(text),
  });
}

function soundContent(text: string, head: PieceHead, first: boolean): PieceContent | undefined {
  const pad = ' '.repeat(head.indent);
  // A lone carriage return is a character of the line; with the line end of the stand-in it would be one of its own.
  if (text.endsWith('\r')) return undefined;
  const entry = head.kind === 'entry';
  const elder = first ? '' : `${pad}e:\n`;
  const prefix = entry ? `x:\n${elder}` : elder;
  const end = text.endsWith('\n') ? '' : '\n';
  const document = attemptYaml(`${prefix}${text}${end}${entry ? `${pad}z:\nz:\n` : 'z:\n'}`);
  if (!document || document.errors.length > 0) return undefined;
  const next = prefix.length + text.length + end.length;
  let items = itemsOf(document.contents);
  if (entry) {
    if (items?.length !== 2 || !isStandIn(items[1], next + pad.length + 3)) return undefined;
    items = itemsOf(items[0]?.value);
  }
  if (!items || !isStandIn(items.at(-1), next + pad.length)) return undefined;
  const own = items.slice(first ? 0 : 1, -1);
  if (own.length === 0) return undefined;
  return pieceContent({
    text,
    offset: prefix.length,
    pairs: parsedPairs(own, head),
    collection: head.collection,
    problems: yamlProblems(document, text, prefix.length).map((each) => each.problem),
    sound: true,
  });
}

function parsedPairs(pairs: readonly YamlPair[], { kind, collection }: PieceHead): ParsedPair[] {
  return pairs.map((pair) => ({ pair, entryOf: kind === 'entry' ? collection : undefined }));
}

function itemsOf(node: unknown): YamlPair[] | undefined {
  return isMap(node) && node.flow !== true ? (node as YAMLMap).items : undefined;
}

/** Whether `pair` is the stand-in for the next key: where it was put, and untouched by an anchor or tag before it. */
function isStandIn(pair: YamlPair | undefined, at: number): boolean {
  const key = pair?.key;
  return isScalar(key) && key.range?.[0] === at && key.anchor === undefined && key.tag === undefined;
}

/** Whether an entry is indented less than its elders. */
function isOutdented({ indent, state }: PieceHead): boolean {
  return indent > 0 && indent < (state.entryIndent ?? 0);
}

function brokenContent(text: string, head: PieceHead): PieceContent {
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
    sound: false,
    undecided: problems.length === 0 || endsWithProperty(text) || text.endsWith('\r'),
    openQuote: quote && text[quote.span.start],
  });
}

/** A key that is indented by a tab: for the parser it stands beside its section, for people below it. */
function isTabbed(text: string, pair: YamlPair): boolean {
  const at = isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
  return /(?:^|\n) *\t[ \t]*$/.test(text.slice(0, at));
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
  const again = attemptYaml(prefix + spoilers.reduce(blankLine, text));
  const reported = new Set(spoilers.map(({ span }) => lineEndAfter(text, span.start)));
  if (again)
    for (const { problem } of yamlProblems(again, text, prefix.length))
      if (!reported.has(lineEndAfter(text, problem.span.start)) && !isEcho(problem, spoilers)) problems.push(problem);
  return again;
}

/** What stood behind an open quote is left out, and with it the brackets that it closed. */
function isEcho({ message: { id } }: RawProblem, spoilers: readonly RawProblem[]): boolean {
  return id === 'syntax/yaml.bracket' && spoilers.some((each) => each.message.id === 'syntax/yaml.quote');
}

function spoilersOf(text: string, found: readonly RawProblem[]): RawProblem[] {
  const quotes = found.filter((problem) => problem.message.id === 'syntax/yaml.quote');
  const words = [...text.matchAll(halfTyped)].flatMap((match): RawProblem[] => {
    const word = match[0].trim();
    const start = match.index + match[0].indexOf(word);
    const hit = found.some(({ span }) => span.start >= match.index && span.start <= match.index + match[0].length);
    if (!hit) return [];
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

/** The text with spaces from the start of a problem to the end of its line. */
function blankLine(text: string, { span }: RawProblem): string {
  const end = lineEndAfter(text, span.start);
  return text.slice(0, span.start) + ' '.repeat(end - span.start) + text.slice(end);
}

/** An anchor or tag alone on the last line belongs to what follows. */
function endsWithProperty(text: string): boolean {
  return (
    /(?:^|\n)[ \t]*[&!][^\n]*(?:\n[ \t]*(?:#[^\n]*)?)*$/.test(text) ||
    /[ \t][&!][^\s,}\]]*[ \t]*(?:#[^\n]*)?(?:\n[ \t]*(?:#[^\n]*)?)*$/.test(text)
  );
}
