/**
 * Pieces: the text from one head to the next, parsed on its own. Positions in a piece count from its start or from the
 * start of one of its units, so that a piece can be kept when the text before it changes.
 */
import type { Anchor } from './anchors.ts';
import type { Head, ScanState } from './heads.ts';
import type { EntrySyntax, SectionSyntax, Unit } from './node.ts';
import type { PieceContext } from './pieceContext.ts';
import type { Problem } from './problem.ts';

export interface Piece extends PieceContext {
  /** `lead` is the text before the first head. */
  readonly kind: 'lead' | Head['kind'];
  readonly indent: number;
  /** The name of its section. */
  readonly collection: string;
  /** The state of the line scan at its start. */
  readonly state: ScanState;
  readonly length: number;
  readonly content: PieceContent;
}

/**
 * What parsing a piece on its own tells about the whole text.
 * `sound`: after it the parser continues with the next key as a sibling. If all pieces are sound, so is the text, and the
 * trees of the pieces make up its tree.
 * `broken`: it has an error that no following text can repair. If all pieces before it are sound, the text is broken.
 * `undecided`: only parsing the whole text can tell whether the piece is broken.
 */
export type PieceStatus = 'sound' | 'broken' | 'undecided';

export interface PieceContent {
  readonly status: PieceStatus;
  /** The quote that is still open at the end of the piece: a later piece may close it. */
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
