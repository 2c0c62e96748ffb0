/**
 * The tree of a whole text, and where its parts are.
 */
import type { Span } from '../text/span.ts';
import type { Anchors } from './anchors.ts';
import type { Block } from './block.ts';
import type { Place, SectionSyntax, Unit } from './node.ts';
import type { Piece } from './piece.ts';
import type { Problem } from './problem.ts';

export interface Syntax {
  readonly sections: readonly SectionSyntax[];
  /** All units in the order of the text, which they cover without gaps. */
  readonly units: readonly Unit[];
  /** Where each unit starts in the text. */
  readonly starts: Starts;
  readonly anchors: Anchors;
  readonly problems: readonly Problem[];
  /** Whether nothing of the text could be read: it is no text, too large, or no mapping. */
  readonly unread: boolean;
  /** What can be kept when the text changes; `undefined` where only the whole text tells what it means. */
  readonly pieces: readonly Piece[] | undefined;
  /** What of it is taken over into the next tree. */
  readonly blocks: readonly Block[];
  /** How many characters were given to the YAML parser to make this tree out of the one before. */
  readonly parsed: number;
}

/** Where each unit starts in the text; `undefined` for one of another text. */
export interface Starts {
  readonly get: (unit: Unit) => number | undefined;
  readonly has: (unit: Unit) => boolean;
}

/** Where `place` is in the text of `syntax`; a place of another text throws. */
export function rangeOf(syntax: Syntax, place: Place): Span {
  const start = syntax.starts.get(place.unit);
  if (start === undefined) throw new RangeError('a place of another text');
  return { start: start + place.span.start, end: start + place.span.end };
}
