/** Names for what a fix adds. */
import assert from 'node:assert/strict';
import { freeName } from '../../../server/src/rules/fixes/freeName.ts';

describe('a free name', () => {
  it('is the one that is asked for, while nobody has it', () => assert.equal(freeName(['A'], 'B'), 'B'));

  it('counts the last run of digits on, and keeps its width', () => {
    assert.equal(freeName(['bts01', 'BTS02'], 'BTS01'), 'BTS03');
    assert.equal(freeName(['A1-R09-X'], 'A1-R09-X'), 'A1-R10-X');
    assert.equal(freeName(['SQL'], 'SQL'), 'SQL2');
  });

  it('counts on from a number of any length', () => {
    const long = `S${'9'.repeat(20)}`;
    assert.equal(freeName([long], long), `S1${'0'.repeat(20)}`);
    assert.equal(freeName([long, `S1${'0'.repeat(20)}`], long), `S1${'0'.repeat(19)}1`);
  });
});
