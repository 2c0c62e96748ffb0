/**
 * Pieces: the text between two heads, which is parsed alone. All positions in a piece count from its start or from one of
 * its units, so that a piece can be kept when the text before it changes.
 */
import type { Anchor } from './anchors.ts';
import type { Head, ScanState } from './heads.ts';
import type { EntrySyntax, SectionSyntax, Unit } from './node.ts';
import type { Problem } from './problem.ts';
import type { Surroundings } from './surroundings.ts';

export interface Piece extends Surroundings {
  /** `lead` is what stands before the first head. */
  readonly kind: 'lead' | Head['kind'];
  readonly indent: number;
  /** The name of its section. */
  readonly collection: string;
  /** What the scan of lines knew before it. */
  readonly state: ScanState;
  readonly length: number;
  readonly content: PieceContent;
}

/**
 * What a piece says about its text. A text whose pieces are all `sound` is sound, and the tree of its pieces is its tree:
 * behind each of them the parser is back at the next key, as a sibling. Behind sound pieces a `broken` one has an error that
 * nothing that follows can mend, so the text is broken; and whether one is that is `undecided` is for the whole text to tell.
 */
export type Verdict = 'sound' | 'broken' | 'undecided';

export interface PieceContent {
  readonly verdict: Verdict;
  /** The quote that is open at the end of an undecided piece: it may be closed further down. */
  readonly openQuote: string | undefined;
  /** At least one, in order; they cover the piece. */
  readonly units: readonly PlacedUnit[];
  /** Sections and entries in order; an entry belongs to the last section that began before it, here or in another piece. */
  readonly parts: readonly (SectionSyntax | EntrySyntax)[];
  readonly anchors: readonly Anchor[];
  readonly problems: readonly Problem[];
}

export interface PlacedUnit {
  readonly unit: Unit;
  /** Where the unit starts, counted from the start of its piece. */
  readonly start: number;
}
