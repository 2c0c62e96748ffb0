/**
 * Half-open ranges of UTF-16 code units. Whether a span counts from the start of a file or of a unit depends on where it is
 * kept; this module does not know.
 */

/** `start` ≤ `end`, both zero-based UTF-16 offsets; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether `offset` lies in the span or touches one of its ends: where a cursor "is on" a word. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** Whether the two spans share a character, or one is empty and lies in or at the edge of the other. */
export function overlaps(a: Span, b: Span): boolean {
  if (a.start === a.end) return touches(b, a.start);
  if (b.start === b.end) return touches(a, b.start);
  return a.start < b.end && b.start < a.end;
}
