/**
 * `# bizha-ignore` comments: what they name and how far they reach. A scan of lines, checked against the tree so that a
 * quoted `#` is none. What they silence is not known here.
 */
import type { Span } from '../text/span.ts';
import { locate, unitAt } from './locate.ts';
import type { EntrySyntax, Node, Pair, Place } from './node.ts';
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
  /** What goes with the comment: its whole line where nothing else stands on it, else the blanks before it too. */
  readonly whole: Place;
  readonly rules: readonly IgnoredRule[];
  /** Empty when none is given. */
  readonly reason: string;
  /** What it applies to, in offsets of the text: an entry, a section, or the file. */
  readonly reach: Span;
}

const pattern = /(?:^|[ \t])(#[ \t]*bizha-ignore(-file)?(?=[ \t:]|$)[ \t]*([^:]*)(?::[ \t]*(.*))?)$/;
const untilPattern = /^(\S+)(?:[ \t]+until[ \t]+(\S+))?[ \t]*$/;

/** All directives of a text, in order. */
export function findDirectives(text: string, syntax: Syntax): IgnoreDirective[] {
  if (!text.includes('bizha-ignore')) return [];
  const lines = splitLines(text);
  return lines.flatMap((line, index) => {
    const match = pattern.exec(line.text);
    if (!match?.[1]) return [];
    const start = line.start + line.text.length - match[1].length;
    if (insideScalar(syntax, start)) return [];
    const { unit, start: unitStart } = unitAt(syntax, start);
    const span = (from: number, length: number): Place => ({
      unit,
      span: { start: from - unitStart, end: from - unitStart + length },
    });
    const list = match[3] ?? '';
    const listStart = start + match[1].indexOf(list, match[1].indexOf('bizha-ignore') + 12 + (match[2] ?? '').length);
    return {
      place: span(start, match[1].trimEnd().length),
      whole: wholeOf(line, start, lines[index + 1], span),
      rules: ignoredRules(list, listStart, span),
      reason: (match[4] ?? '').trim(),
      reach: match[2] ? { start: 0, end: text.length } : reachOf(text, syntax, lines, index),
    };
  });
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
    // What is no rule with a date is a name that there is not.
    const [, rule = written, until] = untilPattern.exec(written) ?? [];
    return { rule, until, place: place(from, rule.length) };
  });
}

interface Line {
  readonly start: number;
  readonly text: string;
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

/**
 * A comment on a line of its own belongs to the entry or section that starts on the next line with content, unless it is
 * indented deeper than that: then, like any other comment, to the entry that it stands inside of.
 */
function reachOf(text: string, syntax: Syntax, lines: readonly Line[], index: number): Span {
  const line = lines[index] ?? { start: text.length, text: '' };
  const comment = indentOf(line);
  const own = line.text.startsWith('#', comment);
  const next = own ? lines.slice(index + 1).find((each) => !/^[ \t]*(?:#|$)/.test(each.text)) : undefined;
  const inside = next !== undefined && indentOf(next) < comment && unitAt(syntax, line.start).unit.entry !== undefined;
  const below = next && !inside ? reachStartingAt(syntax, next.start + indentOf(next)) : undefined;
  return below ?? enclosing(syntax, line.start + comment);
}

function indentOf({ text }: Line): number {
  return text.length - text.trimStart().length;
}

/** The section or entry, nested ones too, whose key starts at `offset`. */
function reachStartingAt(syntax: Syntax, offset: number): Span | undefined {
  for (const section of syntax.sections) {
    const start = syntax.starts.get(section.unit) ?? 0;
    if (start + section.key.span.start === offset) return { start: offset, end: sectionEnd(syntax, section.unit) };
  }
  const { section, entry, unit } = locate(syntax, offset);
  const unitStart = syntax.starts.get(unit) ?? 0;
  const chain = entry ? entryChain(entry, offset - unitStart) : [];
  const found = chain.find((pair) => pair.span.start === offset - unitStart);
  if (found && section) return { start: offset, end: unitStart + found.span.end };
  return undefined;
}

/** The innermost entry around `offset`, else the section, else the file. */
function enclosing(syntax: Syntax, offset: number): Span {
  const { unit, start } = unitAt(syntax, offset);
  if (unit.entry === undefined)
    return unit.section === undefined ? { start: 0, end: 0 } : { start, end: sectionEnd(syntax, unit) };
  const { entry } = locate(syntax, offset);
  const nested = entry ? entryChain(entry, offset - start).at(-1) : undefined;
  return nested
    ? { start: start + nested.span.start, end: start + nested.span.end }
    : { start, end: start + unit.length };
}

/** An entry and, inside a mapping of nested entries, the nested one: what can carry a comment of its own. */
function entryChain(entry: EntrySyntax, offset: number): Pair[] {
  const chain = [entry.pair];
  for (const container of pairsOf(entry.pair.value)) {
    if (!nestedCollections.has(container.key.text)) continue;
    const nested = pairsOf(container.value).find((pair) => pair.span.start <= offset && offset <= pair.span.end);
    if (nested) chain.push(nested);
  }
  return chain;
}

/** Keys whose values map names to entries. */
const nestedCollections = new Set(['groups', 'receiveLocations', 'sendPorts', 'orchestrations']);

function pairsOf(node: Node): readonly Pair[] {
  return node.kind === 'mapping' ? node.pairs : [];
}

function sectionEnd(syntax: Syntax, unit: Syntax['units'][number]): number {
  const from = syntax.units.indexOf(unit);
  const next = syntax.units.slice(from + 1).find((each) => each.section !== unit.section || each.entry === undefined);
  const last = syntax.units.at(-1);
  if (next) return syntax.starts.get(next) ?? 0;
  return last ? (syntax.starts.get(last) ?? 0) + last.length : 0;
}
