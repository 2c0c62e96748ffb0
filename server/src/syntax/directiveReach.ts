/**
 * What an ignore comment applies to: an entry, a nested entry or a section. Made for all comments of a text at once, so
 * that what they have in common is computed once.
 */
import type { Span } from '../text/span.ts';
import { firstTouching, locate, unitAt } from './locate.ts';
import type { EntrySyntax, Node, Pair, Unit } from './node.ts';
import type { Syntax } from './syntax.ts';

/** A line of the text, without its line end. */
export interface Line {
  readonly start: number;
  readonly text: string;
}

export interface Reaches {
  /** What a comment on the line `index` applies to, in offsets of the text. */
  readonly around: (index: number) => Span;
  readonly wholeFile: Span;
}

interface Context {
  readonly syntax: Syntax;
  /** The ends of sections that were computed, by the unit of their header. */
  readonly sectionEnds: Map<Unit, number>;
}

/** What comments in a text with these lines apply to. */
export function reaches(text: string, syntax: Syntax, lines: readonly Line[]): Reaches {
  const context: Context = { syntax, sectionEnds: new Map() };
  const content = linesWithContent(lines);
  return {
    wholeFile: { start: 0, end: text.length },
    around: (index) => reachOf(context, lines[index] ?? { start: text.length, text: '' }, content[index + 1]),
  };
}

/** For each line the first one, from itself on, that is neither blank nor only a comment. */
function linesWithContent(lines: readonly Line[]): readonly (Line | undefined)[] {
  const found: (Line | undefined)[] = new Array(lines.length);
  let next: Line | undefined;
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index];
    if (line && !/^[ \t]*(?:#|$)/.test(line.text)) next = line;
    found[index] = next;
  }
  return found;
}

/**
 * A comment on a line of its own belongs to the entry or section that starts on the next line with content, unless it is
 * indented deeper than that: then, like any other comment, to the entry that it stands inside of.
 */
function reachOf(context: Context, line: Line, nextContent: Line | undefined): Span {
  const { syntax } = context;
  const comment = indentOf(line);
  const next = line.text.startsWith('#', comment) ? nextContent : undefined;
  const inside = next !== undefined && indentOf(next) < comment && unitAt(syntax, line.start).unit.entry !== undefined;
  const below = next && !inside ? reachStartingAt(context, next.start + indentOf(next)) : undefined;
  return below ?? enclosing(context, line.start + comment);
}

function indentOf({ text }: Line): number {
  return text.length - text.trimStart().length;
}

/** The section or entry, nested ones too, whose key starts at `offset`. */
function reachStartingAt(context: Context, offset: number): Span | undefined {
  const { syntax } = context;
  const { section, entry, unit } = locate(syntax, offset);
  const unitStart = syntax.starts.get(unit) ?? 0;
  if (!section) return undefined;
  if (section.unit === unit && unitStart + section.key.span.start === offset)
    return { start: offset, end: sectionEnd(context, unit) };
  const chain = entry ? entryChain(entry, offset - unitStart) : [];
  const found = chain.find((pair) => pair.span.start === offset - unitStart);
  return found && { start: offset, end: unitStart + found.span.end };
}

/** The innermost entry around `offset`, else the section, else the file. */
function enclosing(context: Context, offset: number): Span {
  const { unit, start } = unitAt(context.syntax, offset);
  if (unit.entry === undefined)
    return unit.section === undefined ? { start: 0, end: 0 } : { start, end: sectionEnd(context, unit) };
  const { entry } = locate(context.syntax, offset);
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
    const nested = firstTouching(pairsOf(container.value), offset);
    if (nested) chain.push(nested);
  }
  return chain;
}

/** Keys whose values map names to entries. */
const nestedCollections = new Set(['groups', 'receiveLocations', 'sendPorts', 'orchestrations']);

function pairsOf(node: Node): readonly Pair[] {
  return node.kind === 'mapping' ? node.pairs : [];
}

/** The end of the last unit that follows `unit` in its section. */
function sectionEnd({ syntax, sectionEnds }: Context, unit: Unit): number {
  const known = sectionEnds.get(unit);
  if (known !== undefined) return known;
  const { units, starts } = syntax;
  const from = units.indexOf(unit);
  let index = from + 1;
  while (index < units.length && units[index]?.section === unit.section && units[index]?.entry !== undefined) index++;
  const last = units[index - 1];
  const end = last ? (starts.get(last) ?? 0) + last.length : 0;
  sectionEnds.set(unit, end);
  return end;
}
