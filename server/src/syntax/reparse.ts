/**
 * The tree after an edit, made from the tree before it: the pieces that the edit touched are parsed, the others are kept.
 * Equal to `parse` of the new text. The whole text is parsed when, before or after the edit, it has
 *
 * - document markers, directives, control characters, or line ends that YAML does not know, such as a lone CR;
 * - a line in column 0 that is neither key nor word nor comment, or content before the first section;
 * - a line that looks like a head and is none, or a word with its colon on another line: the first word that is typed below
 *   a header is the header's value until it gets its colon;
 * - an anchor or a tag on a line of its own before a key, or anything else that keeps the parser from finding the next key;
 * - a quote that is open in one entry and may be closed in another;
 * - too many levels for the parser, or too many characters.
 */
import type { Change } from '../text/change.ts';
import { lastStarting } from '../text/lastStarting.ts';
import { assemble } from './assemble.ts';
import { type Head, scanHeads } from './heads.ts';
import { type IncrementalSyntax, isIncremental } from './incrementalSyntax.ts';
import { isDecided } from './isDecided.ts';
import { canBeCut, isEmptyLead, makePiece, maxLength, parse, parseWhole } from './parse.ts';
import type { Piece } from './piece.ts';
import { leadPiece } from './pieceContent.ts';
import { indentAfter, type PlacedHead, Siblings } from './pieceContext.ts';
import type { Syntax } from './syntax.ts';

/** The tree of `text`, which is the text of `before` after one change. */
export function reparse(before: Syntax, text: string, { start, end, length }: Change): IncrementalSyntax {
  const incremental = isIncremental(before) ? before : undefined;
  const old = incremental?.pieces;
  if (!old || old.length === 0 || text.length > maxLength) return parse(text);
  const starts = startsOf(old);
  const edited: Edited = { old, starts, start, end, delta: length - (end - start) };
  const dirty = findDirtyRange(text, edited, indexAt(starts, Math.max(0, start - 1)));
  if (dirty.heads.some((head) => head.kind === 'odd') || !canBeCut(text, dirty.from, dirty.until)) return parse(text);
  const lead = text.slice(dirty.from, dirty.heads[0]?.start ?? dirty.until);
  if (!isEmptyLead(lead)) return parse(text);

  let parsed = 0;
  const made = dirty.heads.map((head, index) => {
    const until = dirty.heads[index + 1]?.start ?? dirty.until;
    const same = untouched(edited, head, until);
    if (same) return same;
    parsed += until - head.start;
    return makePiece(text.slice(head.start, until), head);
  });
  const leads = lead === '' ? [] : [leadPiece(lead, [])];
  const pieces = [
    ...old.slice(0, dirty.firstIndex),
    ...leads,
    ...made,
    ...(dirty.resumeAt === undefined ? [] : old.slice(dirty.resumeAt)),
  ];
  return pieces.length > 0 && isDecided(pieces, text)
    ? assemble(pieces, { unread: false, parsed }, incremental)
    : parseWhole(text);
}

interface Edited {
  readonly old: readonly Piece[];
  readonly starts: readonly number[];
  /** The range in the old text that was replaced. */
  readonly start: number;
  readonly end: number;
  readonly delta: number;
}

/** What has to be looked at again: the text from `from` to `until`, cut at `heads`. */
interface DirtyRange {
  readonly firstIndex: number;
  readonly from: number;
  readonly until: number;
  readonly heads: readonly PlacedHead[];
  /** The first old piece after the dirty range. */
  readonly resumeAt: number | undefined;
}

/**
 * The range starts with the first piece that the edit touched; or with the one before it, if the touched piece starts with
 * no head any more or is no longer what the one before was parsed for.
 */
function findDirtyRange(text: string, edited: Edited, firstIndex: number): DirtyRange {
  const { old, starts, delta } = edited;
  const from = starts[firstIndex] ?? 0;
  const { heads, resumeAt } = rescan(text, firstIndex, edited);
  const until = resumeAt === undefined ? text.length : (starts[resumeAt] ?? 0) + delta;
  const next = resumeAt === undefined ? undefined : old[resumeAt];
  const previous = old[firstIndex - 1];
  if (previous && ((heads[0]?.start ?? until) > from || !isFollowedBy(previous, heads[0] ?? next)))
    return findDirtyRange(text, edited, firstIndex - 1);
  const placed = heads.map((head, index) => ({ ...head, nextIndent: indentAfter(head, heads[index + 1] ?? next) }));
  return { firstIndex, from, until, heads: placed, resumeAt };
}

/** Whether `next` is indented as the piece was told when it was parsed. */
function isFollowedBy(piece: Piece, next: Pick<Head, 'indent'> | undefined): boolean {
  return piece.kind === 'lead' || piece.nextIndent === indentAfter(piece, next);
}

/** The old piece at `head`, if it lies before the edit and its end and context are the same. */
function untouched({ old, starts, start }: Edited, head: PlacedHead, until: number): Piece | undefined {
  if (until > start) return undefined;
  const index = indexAt(starts, head.start);
  const piece = old[index];
  return piece &&
    starts[index] === head.start &&
    head.start + piece.length === until &&
    sameHead(piece, head) &&
    piece.nextIndent === head.nextIndent
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
  const last = lastStarting(starts.length, (index) => starts[index] ?? 0, offset);
  return Math.max(0, last);
}

/** The heads from the piece `firstIndex` to the first piece after the edit that starts as before: `resumeAt`. */
function rescan(
  text: string,
  firstIndex: number,
  { old, starts, end, delta }: Edited,
): { heads: Omit<PlacedHead, 'nextIndent'>[]; resumeAt: number | undefined } {
  const heads: Omit<PlacedHead, 'nextIndent'>[] = [];
  const siblings = siblingsBefore(old, firstIndex);
  let candidate = indexAt(starts, end);
  for (const found of scanHeads(text, starts[firstIndex] ?? 0, old[firstIndex]?.state)) {
    const head = { ...found, first: siblings.isFirst(found) };
    while ((starts[candidate] ?? Number.POSITIVE_INFINITY) + delta < head.start) candidate++;
    const piece = old[candidate];
    const start = starts[candidate] ?? 0;
    if (piece && start >= end && start + delta === head.start && sameHead(piece, head))
      return { heads, resumeAt: candidate };
    heads.push(head);
  }
  return { heads, resumeAt: undefined };
}

/** Whether siblings precede the piece `index`. */
function siblingsBefore(pieces: readonly Piece[], index: number): Siblings {
  const section = pieces.findIndex((piece) => piece.kind === 'section');
  let last = index - 1;
  while (last >= 0 && pieces[last]?.kind !== 'entry' && pieces[last]?.indent !== 0) last--;
  return new Siblings(section >= 0 && section < index, pieces[last]?.kind === 'entry');
}

function sameHead(piece: Piece, head: Omit<PlacedHead, 'nextIndent'>): boolean {
  if (piece.kind !== head.kind || piece.indent !== head.indent || piece.collection !== head.collection) return false;
  if (piece.first !== head.first) return false;
  // The meaning of a section does not depend on the text before it.
  if (head.kind === 'section') return true;
  return piece.state.collection === head.state.collection && piece.state.entryIndent === head.state.entryIndent;
}
