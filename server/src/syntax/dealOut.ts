/**
 * A sound text that was parsed once: each pair goes to the piece that it begins in.
 */
import { isMap, type Scalar, type Pair as YamlPair } from 'yaml';
import { holdsEntries } from '../vocabulary/format.ts';
import { type Head, scanHeads } from './heads.ts';
import type { Piece } from './piece.ts';
import { keyText, leadPiece, type ParsedPair, pieceContent } from './pieceContent.ts';
import type { RawProblem } from './problem.ts';

interface Dealt extends ParsedPair {
  readonly at: number;
}

/** The pieces of `text`, whose top-level pairs are `items`. Heads that are no pairs begin no piece. */
export function dealOut(text: string, items: readonly YamlPair[], problems: readonly RawProblem[]): Piece[] {
  const heads = [...scanHeads(text)].filter((head) => head.kind !== 'odd');
  const pairs = pairsOf(items, heads);
  const keys = new Set(pairs.map((each) => each.at));
  const starts = heads.filter((head) => keys.has(head.start + head.indent));
  const first = starts[0]?.start ?? text.length;
  let next = 0;
  const take = (end: number): Dealt[] => {
    const from = next;
    while ((pairs[next]?.at ?? end) < end) next++;
    return pairs.slice(from, next);
  };
  const before = take(first);
  const lead =
    first > 0 || before.length > 0
      ? [
          leadPiece(
            text.slice(0, first),
            problemsIn(problems, 0, first),
            before.map((each) => each.pair),
          ),
        ]
      : [];
  return [
    ...lead,
    ...starts.map((head, index): Piece => {
      const { kind, indent, collection, state } = head;
      const end = starts[index + 1]?.start ?? text.length;
      const own = take(end);
      const content = pieceContent({
        text: text.slice(head.start, end),
        offset: head.start,
        pairs: own,
        collection,
        problems: problemsIn(problems, head.start, end),
        sound: true,
      });
      const merged = isMerged(heads, head, end);
      return { kind, indent, collection, state, length: end - head.start, merged, content };
    }),
  ];
}

/** Whether another head lies in the piece that begins with `head`. Heads are few behind it: the next one tells. */
function isMerged(heads: readonly Head[], head: Head, end: number): boolean {
  const next = heads[indexOfHead(heads, head.start) + 1];
  return next !== undefined && next.start < end;
}

/** Where the head that starts at `start` is among heads in order. */
function indexOfHead(heads: readonly Head[], start: number): number {
  let low = 0;
  let high = heads.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((heads[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** All pairs in the order of the text; a collection whose entries are heads is taken apart. */
function pairsOf(items: readonly YamlPair[], heads: readonly Head[]): Dealt[] {
  const entryKeys = new Set(heads.filter((head) => head.indent > 0).map((head) => head.start + head.indent));
  return items.flatMap((pair): Dealt[] => {
    const { value } = pair;
    const name = keyText(pair);
    const apart =
      isMap(value) &&
      value.flow !== true &&
      holdsEntries(name) &&
      value.items.some((item) => entryKeys.has(startOf(item as YamlPair)));
    if (!apart) return [{ at: startOf(pair), pair, entryOf: undefined }];
    const header = Object.assign(Object.create(Object.getPrototypeOf(pair)) as YamlPair, pair, { value: null });
    return [
      { at: startOf(pair), pair: header, entryOf: undefined },
      ...value.items.map((item) => ({ at: startOf(item as YamlPair), pair: item as YamlPair, entryOf: name })),
    ];
  });
}

function startOf(pair: YamlPair): number {
  return (pair.key as Scalar | null)?.range?.[0] ?? 0;
}

function problemsIn(problems: readonly RawProblem[], start: number, end: number): RawProblem[] {
  return problems
    .filter((problem) => problem.span.start >= start && problem.span.start < end)
    .map(({ span, ...rest }) => ({ ...rest, span: { start: span.start - start, end: span.end - start } }));
}
