/** Splits a sound text that was parsed as a whole: each pair goes to the piece in which it starts. */
import { isMap, type Scalar, type Pair as YamlPair } from 'yaml';
import { holdsEntries } from '../vocabulary/format.ts';
import { type Head, scanHeads } from './heads.ts';
import type { Piece } from './piece.ts';
import { isMarked, keyText, leadPiece, type ParsedPair, pieceContent, withoutEntries } from './pieceContent.ts';
import { placeHeads } from './pieceContext.ts';
import type { RawProblem } from './problem.ts';

interface AssignedPair extends ParsedPair {
  readonly at: number;
  /** Whether it has an anchor or a tag, which may be written in the piece before. */
  readonly marked: boolean;
}

export interface SplitDocument {
  readonly pieces: readonly Piece[];
  /** Whether each piece, parsed on its own, would have the same content. */
  readonly isIndependent: boolean;
}

/** The pieces of `text`, whose top-level pairs are `items`. A head that is no pair starts no piece. */
export function splitDocument(
  text: string,
  items: readonly YamlPair[],
  problems: readonly RawProblem[],
): SplitDocument {
  const heads = [...scanHeads(text)].filter((head) => head.kind !== 'odd');
  const pairs = pairsOf(items, heads);
  const keys = new Set(pairs.map((each) => each.at));
  const starts = placeHeads(heads.filter((head) => keys.has(head.start + head.indent)));
  const first = starts[0]?.start ?? text.length;
  const problemsIn = problemsByPiece(problems);
  let next = 0;
  const take = (end: number): AssignedPair[] => {
    const from = next;
    while ((pairs[next]?.at ?? end) < end) next++;
    return pairs.slice(from, next);
  };
  const before = take(first).map((each) => each.pair);
  const hasLead = first > 0 || before.length > 0;
  const lead = hasLead ? [leadPiece(text.slice(0, first), problemsIn(0, first), before)] : [];
  let outdented = false;
  const pieces = starts.map((head, index): Piece => {
    const { kind, indent, collection, state, first, nextIndent } = head;
    const end = starts[index + 1]?.start ?? text.length;
    const own = take(end);
    // After an entry, a key without a name can be indented less, where it is no head.
    outdented ||= head.indent > 0 && own.some((each) => each.entryOf === undefined);
    const content = pieceContent({
      text: text.slice(head.start, end),
      offset: head.start,
      pairs: own,
      collection,
      problems: problemsIn(head.start, end),
      status: 'sound',
    });
    return { kind, indent, collection, state, first, nextIndent, length: end - head.start, content };
  });
  const isIndependent =
    starts.length === heads.length &&
    before.length === 0 &&
    !outdented &&
    heads.every((head) => head.kind !== 'word') &&
    !pairs.some((each) => each.marked);
  return { pieces: [...lead, ...pieces], isIndependent };
}

/** All pairs in the order of the text; a collection whose entries are heads is split into its pairs. */
function pairsOf(items: readonly YamlPair[], heads: readonly Head[]): AssignedPair[] {
  const entryKeys = new Set(heads.filter((head) => head.indent > 0).map((head) => head.start + head.indent));
  return items.flatMap((pair): AssignedPair[] => {
    const { value } = pair;
    const name = keyText(pair);
    const apart =
      isMap(value) &&
      value.flow !== true &&
      holdsEntries(name) &&
      value.items.some((item) => entryKeys.has(startOf(item as YamlPair)));
    if (!apart) return [assigned(pair, undefined)];
    return [
      assigned(withoutEntries(pair), undefined, isMarked(value)),
      ...value.items.map((item) => assigned(item as YamlPair, name)),
    ];
  });
}

function assigned(pair: YamlPair, entryOf: string | undefined, marked = false): AssignedPair {
  return { at: startOf(pair), pair, entryOf, marked: marked || isMarked(pair.key) };
}

function startOf(pair: YamlPair): number {
  return (pair.key as Scalar | null)?.range?.[0] ?? 0;
}

/** Hands out problems piece by piece, in order, with spans that count from the start of the piece. */
function problemsByPiece(problems: readonly RawProblem[]): (start: number, end: number) => RawProblem[] {
  const inOrder = [...problems].sort((a, b) => a.span.start - b.span.start);
  let next = 0;
  return (start, end) => {
    const from = next;
    while ((inOrder[next]?.span.start ?? end) < end) next++;
    return inOrder
      .slice(from, next)
      .map(({ span, ...rest }) => ({ ...rest, span: { start: span.start - start, end: span.end - start } }));
  };
}
