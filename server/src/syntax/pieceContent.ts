/** Converts what the parser read of a piece to its content: units, sections, entries, anchors and problems. */
import { isMap, isNode, isScalar, type Scalar, type Pair as YamlPair } from 'yaml';

import { blanksStart } from '../text/blanks.ts';
import { lastStarting } from '../text/lastStarting.ts';
import { lineEnd } from '../text/lines.ts';
import { holdsEntries } from '../vocabulary/format.ts';
import type { Anchor } from './anchors.ts';
import { type Conversion, convertNode, convertPair } from './convert.ts';
import { outside } from './heads.ts';
import type { EntrySyntax, Node, Pair, SectionSyntax, Unit } from './node.ts';
import type { Piece, PieceContent, PieceStatus, PlacedUnit } from './piece.ts';
import type { Problem, RawProblem } from './problem.ts';

/** A top-level pair, or a pair of the collection that is named. */
export interface ParsedPair {
  readonly pair: YamlPair;
  readonly entryOf: string | undefined;
}

/** What the parser read of a piece. */
export interface ParsedPiece {
  /** The text of the piece. */
  readonly text: string;
  /** The parser's offset of the start of the piece. */
  readonly offset: number;
  /** The pairs that start in the piece, in order. */
  readonly pairs: readonly ParsedPair[];
  /** The name of its section. */
  readonly collection: string;
  /** Spans count from the start of the piece. */
  readonly problems: readonly RawProblem[];
  readonly status: PieceStatus;
  readonly openQuote?: string | undefined;
}

/** The text before the first head: comments, or in a sound text also sections with keys that are no heads. */
export function leadPiece(text: string, problems: readonly RawProblem[], sections: readonly YamlPair[] = []): Piece {
  const pairs = sections.map((pair) => ({ pair, entryOf: undefined }));
  const content = pieceContent({ text, offset: 0, pairs, collection: '', problems, status: 'sound' });
  return {
    kind: 'lead',
    indent: 0,
    collection: '',
    state: outside,
    first: true,
    nextIndent: undefined,
    length: text.length,
    content,
  };
}

/** Converts a piece. */
export function pieceContent(piece: ParsedPiece): PieceContent {
  const draft: ContentDraft = { piece, cuts: [], parts: [], anchors: [], raw: [...piece.problems] };
  for (const { pair, entryOf } of piece.pairs) {
    if (entryOf === undefined) addSection(draft, pair);
    else addEntry(draft, pair, entryOf);
  }
  const units = placeUnits(draft);
  return {
    status: piece.status,
    openQuote: piece.openQuote,
    units,
    parts: draft.parts,
    anchors: draft.anchors,
    problems: draft.raw.sort((a, b) => a.span.start - b.span.start).map((raw) => place(raw, units, piece.text)),
  };
}

interface ContentDraft {
  readonly piece: ParsedPiece;
  readonly cuts: Cut[];
  readonly parts: (SectionSyntax | EntrySyntax)[];
  readonly anchors: Anchor[];
  readonly raw: RawProblem[];
}

/** One top-level pair: every pair of a block mapping in it is an entry with a unit of its own. */
function addSection(draft: ContentDraft, pair: YamlPair): void {
  const name = keyText(pair);
  const start = cut(draft, pair, name, undefined);
  const value = pair.value;
  if (!isMap(value) || value.flow === true || !holdsEntries(name)) {
    const converted = convert(draft, start, (conversion) => convertPair(pair, conversion));
    if (converted)
      draft.parts.push({ unit: start.unit, key: converted.key, value: shownValue(converted), entries: undefined });
    return;
  }
  const header = convert(draft, start, (conversion) => convertPair(withoutEntries(pair), conversion));
  if (!header) return;
  // A section with an anchor is also converted as a whole, for the aliases that refer to it.
  if (value.anchor !== undefined) convert(draft, start, (conversion) => convertNode(value, conversion, 0));
  const at = header.key.span.end;
  draft.parts.push({
    unit: start.unit,
    key: header.key,
    value: { kind: 'mapping', span: { start: at, end: at }, pairs: [], flow: false },
    entries: [],
  });
  for (const item of value.items) addEntry(draft, item, name);
}

/** The value; an empty one is placed at the end of its key, because the parser places it after following comments. */
function shownValue({ key, value }: Pair): Node {
  const empty = value.kind === 'scalar' && value.text === '' && value.style === 'plain' && value.anchor === undefined;
  return empty ? { ...value, span: { start: key.span.end, end: key.span.end } } : value;
}

function addEntry(draft: ContentDraft, pair: YamlPair, section: string): void {
  const start = cut(draft, pair, section, keyText(pair));
  const converted = convert(draft, start, (conversion) => convertPair(pair, conversion, 1));
  if (converted) draft.parts.push({ unit: start.unit, pair: converted });
}

/** A unit whose length is known when the next one starts. */
interface Cut {
  readonly unit: { -readonly [Key in keyof Unit]: Unit[Key] };
  readonly start: number;
}

/** Starts a unit at the line of a pair's key. */
function cut(draft: ContentDraft, pair: YamlPair, section: string, entry: string | undefined): Cut {
  const { text, offset } = draft.piece;
  const start = blanksStart(text, ((pair.key as Scalar | null)?.range?.[0] ?? offset) - offset);
  const made = { unit: { section, entry, length: 0 }, start };
  draft.cuts.push(made);
  return made;
}

function convert<T>(draft: ContentDraft, { unit, start }: Cut, work: (conversion: Conversion) => T): T {
  const { offset } = draft.piece;
  const anchors: Conversion['anchors'] = [];
  const result = work({ base: offset + start, textBase: offset, anchors, problems: draft.raw });
  for (const { name, node } of anchors) draft.anchors.push({ name, node, unit });
  return result;
}

/** Units cover the piece: a lead unit for text before the first pair; a piece without a pair is one unit. */
function placeUnits({ cuts, piece }: ContentDraft): PlacedUnit[] {
  if (cuts.length === 0)
    return [
      { unit: { section: piece.collection || undefined, entry: undefined, length: piece.text.length }, start: 0 },
    ];
  const lead =
    (cuts[0]?.start ?? 0) > 0 ? [{ unit: { section: undefined, entry: undefined, length: 0 }, start: 0 }] : [];
  const all = [...lead, ...cuts];
  all.forEach((each, index) => {
    each.unit.length = (all[index + 1]?.start ?? piece.text.length) - each.start;
  });
  return all;
}

/** A problem in its unit, on the line where it begins. */
function place({ span, ...rest }: RawProblem, units: readonly PlacedUnit[], text: string): Problem {
  const found = units[lastStarting(units.length, (index) => units[index]?.start ?? 0, span.start)] ?? units[0];
  const start = found?.start ?? 0;
  const unit = found?.unit ?? { section: undefined, entry: undefined, length: 0 };
  const inUnit = { start: span.start - start, end: lineEnd(text, span.start, span.end) - start };
  return { ...rest, place: { unit, span: inUnit } };
}

/** The text of a key; empty when it is no scalar. */
export function keyText(pair: YamlPair): string {
  const key = pair.key as Scalar | null;
  return isScalar(key) ? (key.source ?? String(key.value)) : '';
}

/** The header of a collection alone, as it reads before its first entry. */
export function withoutEntries(pair: YamlPair): YamlPair {
  return Object.assign(Object.create(Object.getPrototypeOf(pair)) as YamlPair, pair, { value: null });
}

/** Whether a node has an anchor or a tag. */
export function isMarked(node: unknown): boolean {
  return isNode(node) && ((node as Scalar).anchor !== undefined || node.tag !== undefined);
}
