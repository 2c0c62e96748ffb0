/** The parser's errors and warnings as problems: one for each cause, each on one line, with messages of our own. */
import { isCollection, isPair, isScalar, type YAMLError } from 'yaml';
import { lastStarting } from '../text/lastStarting.ts';
import { lineEnd } from '../text/lines.ts';
import type { Message } from '../text/message.ts';
import type { Span } from '../text/span.ts';
import type { YamlDocument } from './parseYaml.ts';
import type { RawProblem } from './problem.ts';
import { message } from './syntaxMessages.ts';

export interface YamlProblem {
  readonly code: YAMLError['code'];
  readonly problem: RawProblem;
}

/** The problems of `document`, whose offsets are `offset` larger than those of `text`; at most one for each line. */
export function yamlProblems(document: YamlDocument, text: string, offset: number): YamlProblem[] {
  const found: YamlProblem[] = [];
  const errors = [...document.errors, ...document.warnings];
  const openings = errors.length > 0 ? openingsOf(document, text, offset) : undefined;
  let lastEnd = -1;
  for (const error of errors) {
    const span = oneLine(text, spanOf(error, openings, offset));
    const warning = error.name === 'YAMLWarning';
    // A later error on the same line is nearly always a consequence of the first.
    if (!warning && span.start <= lastEnd) continue;
    if (!warning) lastEnd = lineEnd(text, span.start);
    const problem = { rule: 'syntax/yaml', span, message: messageOf(error, text, span) } as const;
    found.push({ code: error.code, problem: warning ? { ...problem, warning: true } : problem });
  }
  return found;
}

/** The parser reports an open quote or bracket where it should be closed; the problem is shown where it was opened. */
function spanOf(error: YAMLError, openings: Openings | undefined, offset: number): Span {
  const [start, end] = error.pos;
  if (error.code === 'MISSING_CHAR' && /closing/.test(error.message)) {
    const opened = openings && quoteBefore(openings.quotes, start);
    if (opened !== undefined) return { start: opened - offset, end: start - offset };
  }
  const bracket = isBracketError(error) ? openings?.brackets.get(start) : undefined;
  if (bracket !== undefined) return { start: bracket - offset, end: bracket + 1 - offset };
  return { start: start - offset, end: end - offset };
}

/** Where quotes and brackets open, in the parser's offsets; collected once for all errors. */
interface Openings {
  /** Values in quotes, in the order of the text. */
  readonly quotes: readonly (readonly [start: number, end: number])[];
  /** The start of the innermost unclosed bracket or brace, by the end of its collection. */
  readonly brackets: ReadonlyMap<number, number>;
}

function openingsOf(document: YamlDocument, text: string, offset: number): Openings {
  const quotes: [number, number][] = [];
  const brackets = new Map<number, number>();
  // In the order of the text, by a stack: the parser's own walk copies the path to each node.
  const left: unknown[] = [document.contents];
  while (left.length > 0) {
    const node = left.pop();
    if (isPair(node)) left.push(node.value, node.key);
    else if (isScalar(node) && node.type?.startsWith('QUOTE') && node.range)
      quotes.push([node.range[0], node.range[1]]);
    else if (isCollection(node)) {
      for (let index = node.items.length - 1; index >= 0; index--) left.push(node.items[index]);
      if (!node.flow || !node.range) continue;
      const [start, end] = node.range;
      if (!/[\]}]/.test(text.charAt(end - 1 - offset)) || !brackets.has(end)) brackets.set(end, start);
    }
  }
  return { quotes, brackets };
}

/** The start of the last quoted value before `end`, if it extends to `end`. */
function quoteBefore(quotes: Openings['quotes'], end: number): number | undefined {
  const last = quotes[lastStarting(quotes.length, (index) => quotes[index]?.[0] ?? end, end - 1)];
  return last && last[1] >= end - 1 ? last[0] : undefined;
}

function isBracketError({ code, message }: YAMLError): boolean {
  return (code === 'BAD_INDENT' || code === 'MISSING_CHAR') && /^Flow/.test(message);
}

function oneLine(text: string, span: Span): Span {
  const start = Math.max(0, Math.min(span.start, text.length));
  return { start, end: Math.max(start, lineEnd(text, start, span.end)) };
}

/** What the parser says without more to tell. */
const plainMessages = {
  TAB_AS_INDENT: 'syntax/yaml.tab',
  BAD_INDENT: 'syntax/yaml.indent',
  MULTIPLE_DOCS: 'syntax/yaml.documents',
  BLOCK_AS_IMPLICIT_KEY: 'syntax/yaml.two-colons',
  BAD_DQ_ESCAPE: 'syntax/yaml.escape',
  TAG_RESOLVE_FAILED: 'syntax/yaml.tag',
} as const;

function messageOf(error: YAMLError, text: string, span: Span): Message {
  if (isBracketError(error)) return message('syntax/yaml.bracket');
  switch (error.code) {
    case 'MISSING_CHAR':
      if (/closing/.test(error.message)) return message('syntax/yaml.quote');
      if (/Implicit map keys/.test(error.message)) return message('syntax/yaml.colon', { word: wordAt(text, span) });
      return message('syntax/yaml.missing');
    case 'MULTILINE_IMPLICIT_KEY':
      return message('syntax/yaml.colon', { word: wordAt(text, span) });
    case 'BAD_SCALAR_START':
      return message('syntax/yaml.reserved', { character: text.slice(span.start, span.start + 1) });
    case 'UNEXPECTED_TOKEN':
      return message('syntax/yaml.unexpected', { text: wordAt(text, span) });
    default:
      return error.code in plainMessages
        ? message(plainMessages[error.code as keyof typeof plainMessages])
        : message('syntax/yaml.other', { detail: error.message });
  }
}

function wordAt(text: string, span: Span): string {
  return text.slice(span.start, Math.max(span.end, span.start + 1)).trim();
}
