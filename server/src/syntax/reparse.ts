/**
 * The tree after an edit, out of the tree before it: the pieces that the edit touched are parsed, all others are kept.
 * Equal to `parse` of the new text; where that cannot be told from the pieces alone, `parse` it is.
 */
import { assemble } from './assemble.ts';
import { type Head, outside, type ScanState, scanHeads } from './heads.ts';
import { mayBeClosed } from './openQuote.ts';
import { canBeCut, isEmptyLead, makePiece, parse, Siblings } from './parse.ts';
import type { Piece } from './piece.ts';
import { leadPiece } from './pieceContent.ts';
import type { Syntax } from './syntax.ts';

/** A stretch of the old text, and how long what replaced it is. */
export interface Replaced {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

/** The tree of `text`, which came out of the text of `before` by one replacement. */
export function reparse(before: Syntax, text: string, { start, end, length }: Replaced): Syntax {
  const old = before.pieces;
  if (!old || old.length === 0) return parse(text);
  const starts = startsOf(old);
  const edited: Edited = { old, starts, start, end, delta: length - (end - start) };
  const region = findRegion(text, edited, indexAt(starts, Math.max(0, start - 1)));
  if (region.heads.some((head) => head.kind === 'odd') || !canBeCut(text.slice(region.from, region.until)))
    return parse(text);
  const lead = text.slice(region.from, region.heads[0]?.start ?? region.until);
  if (!isEmptyLead(lead)) return parse(text);

  const kept = old.slice(0, region.firstIndex);
  const siblings = new Siblings(
    kept.some((piece) => piece.kind === 'section'),
    hasElder(kept),
  );
  let parsed = 0;
  const made = region.heads.map((head, index) => {
    const first = siblings.isFirst(head);
    const until = region.heads[index + 1]?.start ?? region.until;
    const same = untouched(edited, head, until);
    if (same) return same;
    parsed += until - head.start;
    return makePiece(text.slice(head.start, until), head, first);
  });
  const leads = lead === '' ? [] : [leadPiece(lead, [])];
  const pieces = [...kept, ...leads, ...made, ...(region.resumeAt === undefined ? [] : old.slice(region.resumeAt))];
  return pieces.length === 0 || undecided(pieces, text) ? parse(text) : assemble(pieces, { unread: false, parsed });
}

interface Edited {
  readonly old: readonly Piece[];
  readonly starts: readonly number[];
  /** Where the replaced stretch began, and ended in the old text. */
  readonly start: number;
  readonly end: number;
  readonly delta: number;
}

/** What has to be parsed again: the text from `from` to `until`, cut at `heads`. */
interface Region {
  readonly firstIndex: number;
  readonly from: number;
  readonly until: number;
  readonly heads: readonly Head[];
  /** The first old piece behind it. */
  readonly resumeAt: number | undefined;
}

/** From the piece that the edit touched first; from the one before it where that begins with no head any more. */
function findRegion(text: string, edited: Edited, firstIndex: number): Region {
  const from = edited.starts[firstIndex] ?? 0;
  const { heads, resumeAt } = rescan(text, from, edited.old[firstIndex]?.state ?? outside, edited);
  const until = resumeAt === undefined ? text.length : (edited.starts[resumeAt] ?? 0) + edited.delta;
  if ((heads[0]?.start ?? until) > from && firstIndex > 0) return findRegion(text, edited, firstIndex - 1);
  return { firstIndex, from, until, heads, resumeAt };
}

/** The piece before the edit that had to be looked at, where it ends as it did: it is what it was. */
function untouched({ old, starts, start }: Edited, head: Head, until: number): Piece | undefined {
  if (until > start) return undefined;
  const index = indexAt(starts, head.start);
  const piece = old[index];
  return piece && starts[index] === head.start && head.start + piece.length === until && sameHead(piece, head)
    ? piece
    : undefined;
}

function startsOf(pieces: readonly Piece[]): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const piece of pieces) {
    starts.push(at);
    at += piece.length;
  }
  return starts;
}

/** The piece that holds the character at `offset`. */
function indexAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The heads from `from` to the first one behind the edit that is the same as before; that one's piece is `resumeAt`. */
function rescan(
  text: string,
  from: number,
  state: ScanState,
  { old, starts, end, delta }: Edited,
): { heads: Head[]; resumeAt: number | undefined } {
  const heads: Head[] = [];
  let candidate = indexAt(starts, end);
  for (const head of scanHeads(text, from, state)) {
    while ((starts[candidate] ?? Number.POSITIVE_INFINITY) + delta < head.start) candidate++;
    const piece = old[candidate];
    const start = starts[candidate] ?? 0;
    if (piece && start >= end && start + delta === head.start && sameHead(piece, head))
      return { heads, resumeAt: candidate };
    heads.push(head);
  }
  return { heads, resumeAt: undefined };
}

function sameHead(piece: Piece, head: Head): boolean {
  if (piece.kind !== head.kind || piece.indent !== head.indent || piece.collection !== head.collection) return false;
  // What a section begins with does not depend on what stood before it.
  if (head.kind === 'section') return true;
  return piece.state.collection === head.state.collection && piece.state.entryIndent === head.state.entryIndent;
}

/** Whether the last of these pieces is in a section that has an entry already. */
function hasElder(pieces: readonly Piece[]): boolean {
  return pieces[pieces.findLastIndex((piece) => piece.kind === 'entry' || piece.kind === 'section')]?.kind === 'entry';
}

/** Whether only the whole text can tell: a quote that is open in one piece may be closed in another. */
function undecided(pieces: readonly Piece[], text: string): boolean {
  if (pieces.some((piece) => piece.merged) && pieces.some((piece) => !piece.content.sound)) return true;
  let at = 0;
  for (const { content, length } of pieces) {
    at += length;
    if (content.undecided || (content.openQuote !== undefined && mayBeClosed(content.openQuote, text.slice(at))))
      return true;
  }
  return false;
}
