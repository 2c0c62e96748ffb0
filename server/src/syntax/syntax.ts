/** The tree of a whole text, and where its units are. */
import type { Span } from '../text/span.ts';
import type { Anchors } from './anchors.ts';
import type { Place, SectionSyntax, Unit } from './node.ts';
import type { Problem } from './problem.ts';
import type { UnitStarts } from './unitStarts.ts';

export interface Syntax {
  readonly sections: readonly SectionSyntax[];
  /** All units in the order of the text. They cover it without gaps. */
  readonly units: readonly Unit[];
  /** Where each unit starts in the text. */
  readonly starts: UnitStarts;
  readonly anchors: Anchors;
  readonly problems: readonly Problem[];
  /** Whether nothing of the text could be read: it is binary, too large, or no mapping. */
  readonly unread: boolean;
}

/** The span of `place` in the text of `syntax`. Throws for a place of another text. */
export function rangeOf(syntax: Syntax, place: Place): Span {
  const start = syntax.starts.get(place.unit);
  if (start === undefined) throw new RangeError('a place of another text');
  return { start: start + place.span.start, end: start + place.span.end };
}
