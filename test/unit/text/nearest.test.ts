/** The nearest known word to one that somebody typed. */
import assert from 'node:assert/strict';
import { distance, nearest } from '../../../server/src/text/nearest.ts';
import { linear } from '../../support/linear.ts';

describe('the distance of two words', () => {
  it('counts letters put in, left out, changed, and two that changed places', () => {
    assert.equal(distance('host', 'hosts'), 1);
    assert.equal(distance('instnces', 'instances'), 1);
    assert.equal(distance('activ', 'passiv'), 3);
    assert.equal(distance('roels', 'roles'), 1);
    assert.equal(distance('', 'abc'), 3);
  });

  it('is blind to case', () => assert.equal(distance('BTS01', 'bts01'), 0));
});

describe('the nearest word', () => {
  it('is the one that was meant', () => {
    assert.equal(nearest('serevrs', ['sites', 'servers', 'storage']), 'servers');
    assert.equal(nearest('BTS1', ['SQL01', 'BTS01']), 'BTS01');
    assert.equal(nearest('ENTERPRISE', ['enterprise', 'standard']), 'enterprise');
  });

  it('is none when all are far: at most a third of the letters may differ', () => {
    assert.equal(nearest('database', ['hosts', 'backup']), undefined);
    assert.equal(nearest('abc', ['xyz']), undefined);
    assert.equal(nearest('x', []), undefined);
  });

  it('of two that are as near is the first', () => assert.equal(nearest('BTS0', ['BTS01', 'BTS02']), 'BTS01'));

  it('takes time in proportion to a text that is no word', () => {
    const names = Array.from({ length: 2000 }, (_, index) => `name${index}`);
    linear(
      250_000,
      (length) => 'x'.repeat(length),
      (word) => nearest(word, names),
    );
  });
});
