/**
 * Text to tree. Parsing never fails: it returns what could be understood, and problems with their places.
 *
 * A sound text is parsed once and dealt out into units, one for each settings section and each entry. A broken one is cut
 * at its heads and each piece is parsed alone, so that an open quote or a half-typed word costs its own entry only.
 */
import { isMap, isScalar, parseDocument, type Scalar, type YAMLMap, type Pair as YamlPair } from 'yaml';
import { message } from '../text/messages/message.ts';
import type { Span } from '../text/span.ts';
import { sectionOf } from '../vocabulary/format.ts';
import { type Anchor, type Anchors, indexAnchors } from './anchors.ts';
import { type Conversion, convertNode, convertPair } from './convert.ts';
import { findHeads, type Head } from './heads.ts';
import type { EntrySyntax, Pair, Place, SectionSyntax, Unit } from './node.ts';
import type { Problem, RawProblem } from './problem.ts';
import { yamlProblems } from './yamlProblems.ts';

/** Above this size (in UTF-16 code units) only the syntax is looked at. */
export const maximumLength = 4 * 1024 * 1024;

export interface Syntax {
  readonly sections: readonly SectionSyntax[];
  /** All units in the order of the text, which they cover without gaps. */
  readonly units: readonly Unit[];
  /** Where each unit starts in the text. */
  readonly starts: ReadonlyMap<Unit, number>;
  readonly anchors: Anchors;
  readonly problems: readonly Problem[];
  /** Whether the text is so large that only its syntax was looked at. */
  readonly tooLarge: boolean;
}

const options = { uniqueKeys: false, keepSourceTokens: false, prettyErrors: false, logLevel: 'silent' } as const;

/** Control characters but tab and line ends: YAML allows none of them. */
const controlCharacter = /(?![\t\n\r\u0085])\p{Cc}|\uFFFD/u;

/** Parses `text`. Never throws. */
export function parse(text: string): Syntax {
  const builder = new Builder(text);
  const control = controlCharacter.exec(text);
  if (control) {
    builder.problem({
      rule: 'syntax/yaml',
      span: { start: control.index, end: control.index + 1 },
      message: message(text.includes('\u0000') ? 'syntax/yaml.binary' : 'syntax/yaml.control'),
    });
    if (text.includes('\u0000')) return builder.finish();
  }
  if (text.length > maximumLength)
    builder.problem({
      rule: 'format/too-large',
      span: { start: 0, end: firstLineEnd(text) },
      message: message('format/too-large.file', { limit: maximumLength / 1024 / 1024 }),
    });
  const document = attempt(text);
  const problems = document === undefined ? [] : yamlProblems(document, text, 0);
  const another = problems.find((each) => each.code === 'MULTIPLE_DOCS');
  const broken = document === undefined || problems.some((each) => !each.problem.warning && each !== another);
  if (!broken) {
    for (const each of problems) builder.problem(each.problem);
    if (text.length <= maximumLength)
      dealOut(builder, document?.contents ?? null, another?.problem.span.start ?? text.length);
  } else {
    if (another) builder.problem(another.problem);
    recover(builder, another ? text.slice(0, another.problem.span.start) : text);
    // The pieces may each be sound and wrong only together: then the parser's first word stands.
    const first = problems.find((each) => each !== another);
    if (!builder.hasErrors && first) builder.problem(first.problem);
  }
  return builder.finish();
}

/** Where `place` is in the text of `syntax`; a place of another text throws. */
export function rangeOf(syntax: Syntax, place: Place): Span {
  const start = syntax.starts.get(place.unit);
  if (start === undefined) throw new RangeError('a place of another text');
  return { start: start + place.span.start, end: start + place.span.end };
}

function attempt(text: string): ReturnType<typeof parseDocument> | undefined {
  try {
    return parseDocument(text, options);
  } catch {
    return undefined; // Nested too deeply for the parser's own recursion.
  }
}

/** Collects the parts of a tree; the only mutable thing here, and it does not leave this file. */
class Builder {
  readonly text: string;
  readonly sections: SectionSyntax[] = [];
  readonly anchors: Anchor[] = [];
  readonly raw: RawProblem[] = [];
  private readonly cuts: {
    unit: { section: string | undefined; entry: string | undefined; length: number };
    start: number;
  }[];
  readonly head: Unit;

  constructor(text: string) {
    this.text = text;
    const head = { section: undefined, entry: undefined, length: 0 };
    this.head = head;
    this.cuts = [{ unit: head, start: 0 }];
  }

  get hasErrors(): boolean {
    return this.raw.some((problem) => !problem.warning);
  }

  problem(problem: RawProblem): void {
    this.raw.push(problem);
  }

  /** Begins a unit; its length is known when the next one begins. */
  unit(start: number, section: string, entry: string | undefined): Unit {
    const unit = { section, entry, length: 0 };
    this.cuts.push({ unit, start });
    return unit;
  }

  conversion(
    unitStart: number,
    parserOffset: number,
  ): Conversion & { readonly anchors: { name: string; node: Anchor['node']; at: number }[] } {
    return { base: unitStart + parserOffset, textBase: parserOffset, anchors: [], problems: this.raw };
  }

  keep(conversion: Conversion, unit: Unit): void {
    for (const anchor of conversion.anchors)
      this.anchors.push({ ...anchor, at: anchor.at - conversion.textBase, unit });
  }

  finish(): Syntax {
    const starts = new Map<Unit, number>();
    this.cuts.forEach((cut, index) => {
      cut.unit.length = (this.cuts[index + 1]?.start ?? this.text.length) - cut.start;
      starts.set(cut.unit, cut.start);
    });
    const problems = [...this.raw].sort((a, b) => a.span.start - b.span.start).map((raw) => this.place(raw));
    return {
      sections: this.sections,
      units: this.cuts.map((cut) => cut.unit),
      starts,
      anchors: indexAnchors(this.anchors),
      problems,
      tooLarge: this.text.length > maximumLength,
    };
  }

  private place({ span, ...rest }: RawProblem): Problem {
    const cut = this.cuts.findLast((each) => each.start <= span.start) ?? { unit: this.head, start: 0 };
    return { ...rest, place: { unit: cut.unit, span: { start: span.start - cut.start, end: span.end - cut.start } } };
  }
}

/** A sound document: every top-level pair is a section, every pair of a block mapping in it an entry of its own unit. */
function dealOut(builder: Builder, contents: unknown, end: number): void {
  if (contents === null || (isScalar(contents) && contents.value === null)) return;
  if (!isMap(contents)) {
    builder.problem({
      rule: 'format/wrong-type',
      span: { start: 0, end: Math.min(end, firstLineEnd(builder.text)) },
      message: message('format/wrong-type.root'),
    });
    return;
  }
  for (const pair of contents.items) addSection(builder, pair, 0, lineStart(builder.text, keyStart(pair)));
}

/** One top-level pair. `parserOffset` is what the parser's offsets have more than those of the text. */
function addSection(builder: Builder, pair: YamlPair, parserOffset: number, start: number): void {
  const name = keyText(pair);
  const unit = builder.unit(start, name, undefined);
  const conversion = builder.conversion(start, parserOffset);
  const value = pair.value;
  if (!isMap(value) || value.flow === true || !isCollection(name)) {
    const converted = convertPair(pair, conversion);
    builder.keep(conversion, unit);
    if (converted) builder.sections.push({ unit, key: converted.key, value: converted.value, entries: undefined });
    return;
  }
  const header = convertPair(emptied(pair, value), conversion);
  if (!header) return;
  const node = { kind: 'mapping', span: header.value.span, pairs: [], flow: false } as const;
  if (value.anchor !== undefined) {
    // A whole section under an anchor is converted as one, for whoever refers to it.
    const whole = builder.conversion(start, parserOffset);
    convertNode(value, whole, 0);
    builder.keep(whole, unit);
  }
  const entries = value.items.flatMap((each) => addEntry(builder, each, name, parserOffset) ?? []);
  builder.sections.push({ unit, key: header.key, value: node, entries });
}

/** The pair with an empty mapping for its value: its entries are converted one by one. */
function emptied(pair: YamlPair, value: YAMLMap): YamlPair {
  const copy = Object.assign(Object.create(Object.getPrototypeOf(value)) as YAMLMap, value, { items: [] });
  return Object.assign(Object.create(Object.getPrototypeOf(pair)) as YamlPair, pair, { value: copy });
}

function addEntry(builder: Builder, pair: YamlPair, section: string, parserOffset: number): EntrySyntax | undefined {
  const start = lineStart(builder.text, keyStart(pair) - parserOffset);
  const unit = builder.unit(start, section, keyText(pair));
  const conversion = builder.conversion(start, parserOffset);
  const converted = convertPair(pair, conversion, 1);
  builder.keep(conversion, unit);
  return converted && { unit, pair: converted };
}

/** A section whose pieces are being collected: entries of a collection, or the keys of settings. */
interface Open {
  readonly name: string;
  readonly unit: Unit;
  readonly start: number;
  readonly indent: number;
  readonly entries: EntrySyntax[];
  readonly pairs: Pair[];
}

/** A broken document: each piece between two heads is parsed alone, below a stand-in for the header of its section. */
function recover(builder: Builder, text: string): void {
  const heads = findHeads(text);
  if (heads.length === 0) recoverWhole(builder, text);
  let open: Open | undefined;
  heads.forEach((head, index) => {
    const next = heads[index + 1];
    const end = next?.start ?? text.length;
    if (head.kind === 'word') recoverWord(builder, text, head);
    else if (head.kind === 'section') open = recoverSection(builder, text, head, end, next);
    else if (open) recoverPiece(builder, text, head, end, open);
  });
}

function recoverWhole(builder: Builder, text: string): void {
  const document = attempt(text);
  if (document === undefined)
    builder.problem({
      rule: 'format/too-large',
      span: { start: 0, end: firstLineEnd(text) },
      message: message('format/too-large.unreadable'),
    });
  else for (const each of yamlProblems(document, text, 0)) builder.problem(each.problem);
}

/** A word without a colon: a key that is still being typed. It is no entry yet. */
function recoverWord(builder: Builder, text: string, head: Head): void {
  const start = head.start + head.indent;
  const end = start + (/^[^\r\n]*?(?=[ \t]*(?:\r|\n|$))/.exec(text.slice(start))?.[0].length ?? 0);
  builder.problem({
    rule: 'syntax/yaml',
    span: { start, end },
    message: message('syntax/yaml.colon', { word: text.slice(start, end) }),
  });
}

/** A section; when it has pieces of its own they are still to come. */
function recoverSection(
  builder: Builder,
  text: string,
  head: Head,
  end: number,
  next: Head | undefined,
): Open | undefined {
  const piece = parsePiece(builder, text, head.start, end, '');
  if (!piece) return undefined;
  if (next === undefined || next.indent === 0) {
    addSection(builder, piece.pair, piece.offset, head.start);
    return undefined;
  }
  const name = keyText(piece.pair);
  const unit = builder.unit(head.start, name, undefined);
  const header = convertPair(piece.pair, builder.conversion(head.start, piece.offset));
  if (!header) return undefined;
  const open: Open = { name, unit, start: head.start, indent: next.indent, entries: [], pairs: [] };
  const value = { kind: 'mapping', span: header.value.span, pairs: open.pairs, flow: false } as const;
  builder.sections.push({ unit, key: header.key, value, entries: isCollection(name) ? open.entries : undefined });
  return open;
}

function recoverPiece(builder: Builder, text: string, head: Head, end: number, open: Open): void {
  if (head.indent < open.indent)
    builder.problem({
      rule: 'syntax/yaml',
      span: { start: head.start, end: head.start + head.indent },
      message: message('syntax/yaml.indent'),
    });
  const piece = parsePiece(builder, text, head.start, end, 'x:\n');
  if (!piece) return;
  if (isCollection(open.name)) {
    const entry = addEntry(builder, piece.pair, open.name, piece.offset);
    if (entry) open.entries.push(entry);
    return;
  }
  const conversion = builder.conversion(open.start, piece.offset);
  const pair = convertPair(piece.pair, conversion, 1);
  builder.keep(conversion, open.unit);
  if (pair) open.pairs.push(pair);
}

/** Parses one piece behind a prefix and returns its first pair; the problems of the piece are kept. */
function parsePiece(
  builder: Builder,
  text: string,
  start: number,
  end: number,
  prefix: string,
): { pair: YamlPair; offset: number } | undefined {
  const offset = prefix.length - start;
  const document = attempt(prefix + text.slice(start, end));
  if (document === undefined) {
    const span = { start, end: start + firstLineEnd(text.slice(start, end)) };
    builder.problem({ rule: 'format/too-large', span, message: message('format/too-large.unreadable') });
    return undefined;
  }
  for (const each of yamlProblems(document, text, offset)) builder.problem(each.problem);
  const root = document.contents;
  const first = isMap(root) ? root.items[0] : undefined;
  if (prefix === '') return first && { pair: first, offset };
  const inner = isMap(first?.value) ? first.value.items[0] : undefined;
  return inner && { pair: inner as YamlPair, offset };
}

function keyText(pair: YamlPair): string {
  const key = pair.key as Scalar | null;
  return isScalar(key) ? (key.source ?? String(key.value)) : '';
}

function keyStart(pair: YamlPair): number {
  return (pair.key as Scalar | null)?.range?.[0] ?? 0;
}

function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && (text[at - 1] === ' ' || text[at - 1] === '\t')) at--;
  return at;
}

function firstLineEnd(text: string): number {
  const end = text.search(/[\r\n]/);
  return end < 0 ? text.length : end;
}

function isCollection(section: string): boolean {
  return sectionOf(section)?.form === 'collection';
}
