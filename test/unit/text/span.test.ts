import assert from 'node:assert/strict';
import { overlaps, type Span, touches } from '../../../server/src/text/span.ts';

/** The span between two bars of a picture such as `a|bc|d`. */
function span(picture: string): Span {
  const start = picture.indexOf('|');
  return { start, end: picture.lastIndexOf('|') - 1 };
}

describe('spans', () => {
  it('overlap where they share a character', () => {
    assert.equal(overlaps(span('|abc|def'), span('ab|cd|ef')), true);
    assert.equal(overlaps(span('|abcdef|'), span('ab|cd|ef')), true);
  });

  it('do not overlap where they only touch', () => {
    assert.equal(overlaps(span('|abc|def'), span('abc|def|')), false);
    assert.equal(overlaps(span('abc|def|'), span('|abc|def')), false);
  });

  it('overlap an empty one in them or at their edge, as a cursor is on a word', () => {
    for (const cursor of ['abc||def', 'abcd||ef', 'abcdef||']) {
      assert.equal(overlaps(span('abc|def|'), span(cursor)), true, cursor);
      assert.equal(overlaps(span(cursor), span('abc|def|')), true, cursor);
    }
    assert.equal(overlaps(span('ab||cdef'), span('abc|def|')), false);
  });

  it('touch an offset in them and at both ends', () => {
    const touched = [0, 1, 2, 3, 4, 5, 6].filter((offset) => touches(span('ab|cd|ef'), offset));
    assert.deepEqual(touched, [2, 3, 4]);
  });
});
