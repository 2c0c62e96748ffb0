/**
 * The tree after an edit, out of the tree before it: the pieces that the edit touched are parsed, all others are kept.
 * Equal to `parse` of the new text; where that cannot be told from the pieces alone, `parse` it is. These are the fall-backs,
 * before or after an edit:
 *
 * - document markers, directives, control characters, and line ends that are none for YAML, a lone CR among them;
 * - a line in column 0 that is neither key nor word nor comment, and anything but comments before the first section;
 * - a sound text in which a line looks like a head and is none, or a word has its colon on another line: the first word that
 *   is typed below a header is the header's value until its colon comes;
 * - an anchor or a tag alone before a key, and whatever else keeps the parser from coming back to the next key;
 * - a quote that is open in one entry and may be closed in another;
 * - a text that is nested too deeply for the parser, or larger than it is read.
 */
import { lastStarting } from '../text/lastStarting.ts';
import { assemble } from './assemble.ts';
import { isDecided } from './decided.ts';
import { type Head, scanHeads } from './heads.ts';
import { type IncrementalSyntax, isIncremental } from './incrementalSyntax.ts';
import { canBeCut, isEmptyLead, makePiece, maximumLength, parse, parseWhole } from './parse.ts';
import type { Piece } from './piece.ts';
import { leadPiece } from './pieceContent.ts';
import { behindOf, type PlacedHead, Siblings } from './surroundings.ts';
import type { Syntax } from './syntax.ts';

/** A stretch of the old text, and how long what replaced it is. */
export interface Replaced {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

/** The tree of `text`, which came out of the text of `before` by one replacement. */
export function reparse(before: Syntax, text: string, { start, end, length }: Replaced): IncrementalSyntax {
  const incremental = isIncremental(before) ? before : undefined;
  const old = incremental?.pieces;
  if (!old || old.length === 0 || text.length > maximumLength) return parse(text);
  const starts = startsOf(old);
  const edited: Edited = { old, starts, start, end, delta: length - (end - start) };
  const region = findRegion(text, edited, indexAt(starts, Math.max(0, start - 1)));
  if (region.heads.some((head) => head.kind === 'odd') || !canBeCut(text, region.from, region.until))
    return parse(text);
  const lead = text.slice(region.from, region.heads[0]?.start ?? region.until);
  if (!isEmptyLead(lead)) return parse(text);

  let parsed = 0;
  const made = region.heads.map((head, index) => {
    const until = region.heads[index + 1]?.start ?? region.until;
    const same = untouched(edited, head, until);
    if (same) return same;
    parsed += until - head.start;
    return makePiece(text.slice(head.start, until), head);
  });
  const leads = lead === '' ? [] : [leadPiece(lead, [])];
  const pieces = [
    ...old.slice(0, region.firstIndex),
    ...leads,
    ...made,
    ...(region.resumeAt === undefined ? [] : old.slice(region.resumeAt)),
  ];
  return pieces.length > 0 && isDecided(pieces, text)
    ? assemble(pieces, { unread: false, parsed }, incremental)
    : parseWhole(text);
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
  readonly heads: readonly PlacedHead[];
  /** The first old piece behind it. */
  readonly resumeAt: number | undefined;
}

/**
 * From the piece that the edit touched first; from the one before it where that begins with no head any more, or where what
 * follows that one is another thing now.
 */
function findRegion(text: string, edited: Edited, firstIndex: number): Region {
  const { old, starts, delta } = edited;
  const from = starts[firstIndex] ?? 0;
  const { heads, resumeAt } = rescan(text, firstIndex, edited);
  const until = resumeAt === undefined ? text.length : (starts[resumeAt] ?? 0) + delta;
  const next = resumeAt === undefined ? undefined : old[resumeAt];
  const previous = old[firstIndex - 1];
  if (previous && ((heads[0]?.start ?? until) > from || !isFollowedBy(previous, heads[0] ?? next)))
    return findRegion(text, edited, firstIndex - 1);
  const placed = heads.map((head, index) => ({ ...head, behind: behindOf(head, heads[index + 1] ?? next) }));
  return { firstIndex, from, until, heads: placed, resumeAt };
}

/** Whether what follows a piece is what it was parsed for. */
function isFollowedBy(piece: Piece, next: Pick<Head, 'indent'> | undefined): boolean {
  return piece.kind === 'lead' || piece.behind === behindOf(piece, next);
}

/** The piece before the edit that had to be looked at, where it ends as it did: it is what it was. */
function untouched({ old, starts, start }: Edited, head: PlacedHead, until: number): Piece | undefined {
  if (until > start) return undefined;
  const index = indexAt(starts, head.start);
  const piece = old[index];
  return piece &&
    starts[index] === head.start &&
    head.start + piece.length === until &&
    sameHead(piece, head) &&
    piece.behind === head.behind
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
  return Math.max(
    0,
    lastStarting(starts.length, (index) => starts[index] ?? 0, offset),
  );
}

/**
 * The heads from the piece `firstIndex` to the first one behind the edit that is the same as before; that one's piece is
 * `resumeAt`.
 */
function rescan(
  text: string,
  firstIndex: number,
  { old, starts, end, delta }: Edited,
): { heads: Omit<PlacedHead, 'behind'>[]; resumeAt: number | undefined } {
  const heads: Omit<PlacedHead, 'behind'>[] = [];
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

/** What is known of elders where the piece `index` begins. */
function siblingsBefore(pieces: readonly Piece[], index: number): Siblings {
  const section = pieces.findIndex((piece) => piece.kind === 'section');
  let last = index - 1;
  while (last >= 0 && pieces[last]?.kind !== 'entry' && pieces[last]?.indent !== 0) last--;
  return new Siblings(section >= 0 && section < index, pieces[last]?.kind === 'entry');
}

function sameHead(piece: Piece, head: Omit<PlacedHead, 'behind'>): boolean {
  if (piece.kind !== head.kind || piece.indent !== head.indent || piece.collection !== head.collection) return false;
  if (piece.first !== head.first) return false;
  // What a section begins with does not depend on what stood before it.
  if (head.kind === 'section') return true;
  return piece.state.collection === head.state.collection && piece.state.entryIndent === head.state.entryIndent;
}
