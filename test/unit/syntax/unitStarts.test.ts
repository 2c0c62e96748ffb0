/** Where units start, in whatever order they are asked for. */
import assert from 'node:assert/strict';
import type { Unit } from '../../../server/src/syntax/node.ts';
import { unitStarts } from '../../../server/src/syntax/unitStarts.ts';

describe('the starts of units', () => {
  const units = Array.from({ length: 6 }, (_, n): Unit => ({ section: `s${n}`, entry: undefined, length: 5 }));
  /** Three parts of two units each. */
  const parts = [0, 2, 4].map((n) => ({
    length: 10,
    starts: new Map(units.slice(n, n + 2).map((unit, i) => [unit, 5 * i])),
  }));

  it('count from the start of the text', () => {
    const starts = unitStarts(parts);
    for (const n of [0, 5, 1, 4, 2, 3]) assert.equal(starts.get(units[n] as Unit), 5 * n);
  });

  it('are unknown for a unit of another text', () => {
    const other = { section: 's0', entry: undefined, length: 5 };
    assert.equal(unitStarts(parts).get(other), undefined);
    assert.equal(unitStarts(parts).has(other), false);
  });
});
