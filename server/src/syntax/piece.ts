/**
 * Pieces: the text between two heads, which is parsed alone. All positions in a piece count from its start or from one of
 * its units, so that a piece can be kept when the text before it changes.
 */
import type { Anchor } from './anchors.ts';
import type { Head, ScanState } from './heads.ts';
import type { EntrySyntax, SectionSyntax, Unit } from './node.ts';
import type { Problem } from './problem.ts';

export interface Piece {
  /** `lead` is what stands before the first head. */
  readonly kind: 'lead' | Head['kind'];
  readonly indent: number;
  /** The name of its section. */
  readonly collection: string;
  /** What the scan of lines knew before it. */
  readonly state: ScanState;
  readonly length: number;
  /** Whether a line in it looks like a head and is none, which only a sound text can say. */
  readonly merged: boolean;
  readonly content: PieceContent;
}

export interface PieceContent {
  /**
   * Whether the piece is right whatever stands around it: the parser comes back from it to the next key as a sibling. A
   * text whose pieces are all sound is sound, and the tree of its pieces is its tree.
   */
  readonly sound: boolean;
  /** Whether only the whole text can tell what the piece means. */
  readonly undecided: boolean;
  /** The quote that is open at its end: it may be closed further down. */
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
