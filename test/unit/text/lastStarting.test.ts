/** The item of an ordered list that an offset falls to. */
import assert from 'node:assert/strict';
import { lastStarting } from '../../../server/src/text/lastStarting.ts';

describe('the last item that starts at an offset or before', () => {
  const starts = [2, 5, 5, 9];
  const found = (offset: number): number => lastStarting(starts.length, (index) => starts[index] ?? 0, offset);

  it('is found between, at and after the starts', () =>
    assert.deepEqual([2, 4, 5, 8, 9, 99].map(found), [0, 0, 2, 2, 3, 3]));

  it('is none before the first, and in an empty list', () => {
    assert.equal(found(1), -1);
    assert.equal(
      lastStarting(0, () => 0, 5),
      -1,
    );
  });
});
